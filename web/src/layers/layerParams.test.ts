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
    expect(parsed.data).toMatchObject({ level: 'kabkota', parent: '19', breaks: '1,2.5' });
  });

  it('sends only what the layer understands', () => {
    expect(layerParams({ ...full, layer: 'indeks' }, scopeOf(null, null))).not.toHaveProperty('issue');
    expect(layerParams({ ...full, layer: 'laporan' }, scopeOf(null, null))).not.toHaveProperty('edition');
    expect(layerParams({ ...full, layer: 'cakupan' }, scopeOf(null, null))).toMatchObject({ from: '2024-09-25' });
  });

  it('never asks for frozen breaks without breaks, nor for a rule beside them', () => {
    expect(layerParams({ ...full, method: 'tetap' }, scopeOf(null, null)).method).toBeNull();
    expect(layerParams({ ...full, method: 'kuantil', breaks: [3] }, scopeOf(null, null)).method).toBeNull();
  });
});
