import { DeckChoicesInput } from '@petarawan/server/contract/briefings/saved';
import { LayerQuery } from '@petarawan/server/contract/layers';
import { describe, expect, it } from 'vitest';
import { parseView } from '../../app/urlState.ts';
import { mapView } from './mapView.ts';

describe('a view of the map as a step', () => {
  const view = parseView('19', 'lapisan=laporan&isu=sara,politik_uang&penyebut=tps&batas=1.5,3,8&pilih=19.04');

  it('asks the layer what the map asks it, in a form that the server takes', () => {
    const step = mapView(view);
    expect(step).toMatchObject({ layer: 'laporan', mark: '19.04' });
    expect(step.address).toMatch(/^\/peta\/19\?/);
    const question = LayerQuery.parse(step.query);
    expect(question).toMatchObject({ parent: '19', denominator: 'tps', issue: ['sara', 'politik_uang'], breaks: '1.5,3,8' });
    const own = [{ id: 'own:a1', title: 'Peta', texts: [], notes: '', view: step }];
    const choices = { title: 'P', occasion: '', order: ['own:a1'], edits: {}, own };
    expect(DeckChoicesInput.safeParse(choices).success).toBe(true);
  });

  it('keeps the address of a map without an area', () => {
    expect(mapView(parseView(null, '')).address).toBe('/peta');
  });
});
