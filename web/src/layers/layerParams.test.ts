import { LAYERS, LayerQuery } from '@petarawan/server/contract/layers';
import { describe, expect, it } from 'vitest';
import { query } from '../api/client.ts';
import { DEFAULT_VIEW } from '../app/urlState.ts';
import { scopeOf } from '../regions/regionScope.ts';
import { layerParams } from './layerParams.ts';

const full = {
  ...DEFAULT_VIEW,
  issues: ['sara'],
  channels: ['sigaplapor'],
  election: 'pilkada-2024',
  from: '2024-09-25',
  to: '2024-11-23',
  edition: 'ikp-2024',
  reading: 'utama',
};

describe('layerParams', () => {
  it.each(LAYERS)('writes a query for %s that the contract reads', (layer) => {
    const text = query(layerParams({ ...full, layer, breaks: [1, 2.5] }, scopeOf('19', null)));
    const parsed = LayerQuery.safeParse(Object.fromEntries(new URLSearchParams(text)));
    expect(parsed.success).toBe(true);
    expect(parsed.data).toMatchObject({ level: 'kabkota', parent: '19' });
    // Classes that have names have no breaks.
    expect(parsed.data?.breaks).toBe(['isu_khas', 'klaster', 'kebutuhan'].includes(layer) ? undefined : '1,2.5');
  });

  it('sends only what the layer understands', () => {
    expect(layerParams({ ...full, layer: 'indeks' }, scopeOf(null, null))).not.toHaveProperty('issue');
    expect(layerParams({ ...full, layer: 'laporan' }, scopeOf(null, null))).not.toHaveProperty('edition');
    expect(layerParams({ ...full, layer: 'cakupan' }, scopeOf(null, null))).toMatchObject({ from: '2024-09-25' });
  });

  it('asks for the statistic of clusters, and not to smooth what cannot be smoothed', () => {
    const gi = { ...full, layer: 'klaster', statistic: 'gi-star', unsmoothed: true } as const;
    expect(layerParams(gi, scopeOf(null, null))).toMatchObject({ statistic: 'gi-star', smoothing: 'none', issue: ['sara'] });
    expect(layerParams({ ...gi, denominator: 'jumlah' }, scopeOf(null, null))).toMatchObject({ smoothing: null });
    expect(layerParams({ ...gi, layer: 'isu_khas' }, scopeOf(null, null))).not.toHaveProperty('statistic');
    expect(layerParams({ ...gi, layer: 'isu_khas' }, scopeOf(null, null))).not.toHaveProperty('issue');
  });

  it('asks for the axes of need against effort, and for an edition only where need is an index', () => {
    const axes = { ...full, layer: 'kebutuhan', need: 'ikp', effort: 'bentuk:pendidikan' } as const;
    expect(layerParams(axes, scopeOf('19', null))).toMatchObject({
      need: 'ikp',
      effort: 'bentuk:pendidikan',
      edition: 'ikp-2024',
    });
    expect(layerParams({ ...axes, need: null }, scopeOf('19', null))).not.toHaveProperty('edition');
    // Only what came in per voter is a sum of origins.
    expect(layerParams({ ...axes, need: null }, scopeOf('19', null))).toHaveProperty('origin', full.origins);
    expect(layerParams(axes, scopeOf('19', null))).not.toHaveProperty('origin');
    expect(layerParams({ ...axes, layer: 'laporan' }, scopeOf('19', null))).not.toHaveProperty('need');
  });

  it('asks for smoothed figures of rates of reports only', () => {
    const smoothed = { ...full, show: 'smoothed' } as const;
    expect(layerParams({ ...smoothed, layer: 'laporan' }, scopeOf(null, null))).toMatchObject({ show: 'smoothed' });
    expect(layerParams({ ...smoothed, layer: 'laporan', denominator: 'jumlah' }, scopeOf(null, null))).not.toHaveProperty('show');
    expect(layerParams({ ...smoothed, layer: 'pencegahan' }, scopeOf(null, null))).not.toHaveProperty('show');
    expect(layerParams({ ...full, layer: 'laporan' }, scopeOf(null, null))).not.toHaveProperty('show');
  });

  it('never asks for frozen breaks without breaks, nor for a rule beside them', () => {
    expect(layerParams({ ...full, method: 'tetap' }, scopeOf(null, null)).method).toBeNull();
    expect(layerParams({ ...full, method: 'kuantil', breaks: [3] }, scopeOf(null, null)).method).toBeNull();
  });
});
