import type { LayerResponse } from '@petarawan/server/contract/layers';
import { categoryColors } from '@petarawan/server/drawing/colors/categoryColors';
import { describe, expect, it } from 'vitest';
import { legendEntries } from './legendEntries.ts';

const arranged = (layer: LayerResponse['layer'], keys: string[]) => {
  const items = keys.map((key, i) => ({
    from: i + 1,
    to: i + 1,
    zero: false,
    count: i + 1,
    key,
    label: { id: key.endsWith('-lemah') ? `${key.slice(0, 6)} (lemah)` : key, en: key },
  }));
  const classes: LayerResponse['classes'] = { method: 'kategori', rule: { id: '', en: '' }, breaks: [], items };
  return legendEntries({ layer, classes }, categoryColors(items, 'light'));
};

describe('legendEntries', () => {
  it('puts issues of one colour together, and a single one of them with the others', () => {
    const { own, shared } = arranged('isu_khas', ['sara', 'logistik', 'pencalonan', 'tidak_menonjol']);
    expect(own.map((e) => e.key)).toEqual(['sara', 'tidak_menonjol']);
    expect(shared.map((e) => [e.key, e.index, e.count])).toEqual([
      ['logistik', 1, 2],
      ['pencalonan', 2, 3],
    ]);
    expect(arranged('isu_khas', ['sara', 'logistik']).own.map((e) => e.key)).toEqual(['sara', 'logistik']);
  });

  it('sets each kind of cluster beside its paler twin, whichever of them occurs', () => {
    const { own, pairs } = arranged('klaster', ['tinggi-tinggi', 'tinggi-tinggi-lemah', 'rendah-rendah-lemah', 'tidak-nyata']);
    expect(pairs.map((p) => [p.name?.id, p.strong?.index ?? null, p.weak?.index ?? null])).toEqual([
      ['tinggi-tinggi', 0, 1],
      ['rendah', null, 2],
    ]);
    expect(own.map((e) => e.key)).toEqual(['tidak-nyata']);
  });
});
