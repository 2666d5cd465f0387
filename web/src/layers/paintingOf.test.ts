import { ABSENCES, type AreaFigure, type LayerResponse } from '@petarawan/server/contract/layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushKey, classRange, inBrush, NO_BRUSH, toggleOnly } from './brush.ts';
import { absenceTextures, classColorsOf, paintingOf } from './paintingOf.ts';

const items = Array.from({ length: 5 }, (_, i) => ({ from: i, to: i + 1, zero: i === 0, label: null, count: 0 }));
const figure = { layer: 'laporan', classes: { items } } as unknown as LayerResponse;
const colors = classColorsOf(figure, 'light');
const textures = absenceTextures('light');
const area = fc
  .record({
    code: fc.integer({ min: 11, max: 99 }).map(String),
    class: fc.option(fc.integer({ min: 0, max: 4 })),
    absence: fc.constantFrom(...ABSENCES),
  })
  .map((a) => ({ ...a, absence: a.class === null ? a.absence : null, value: a.class }) as unknown as AreaFigure);
const areas = fc.uniqueArray(area, { selector: (a) => a.code, maxLength: 30 });

describe('paintingOf', () => {
  it('paints every area in the colour the legend gives its class, or in the texture of its absence', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const painting = paintingOf(list, colors, textures, NO_BRUSH);
        expect(painting.size).toBe(list.length);
        for (const a of list) {
          const paint = painting.get(a.code);
          expect(paint?.dim).toBe(false);
          if (a.class === null) expect(paint).toMatchObject({ texture: a.absence, fill: textures.get(a.absence ?? '')?.ground });
          else expect(paint).toMatchObject({ texture: null, fill: colors[a.class] });
        }
      }),
    );
  });

  it('dims exactly the areas outside the brush', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const brush = new Set(['1', '2', 'disamarkan']);
        const painting = paintingOf(list, colors, textures, brush);
        for (const a of list) expect(painting.get(a.code)?.dim).toBe(!brush.has(brushKey(a)));
        const picked = new Set(list.slice(0, 3).map((a) => a.code));
        if (picked.size === 0) return;
        const paintingOfPicked = paintingOf(list, colors, textures, picked);
        for (const a of list) expect(paintingOfPicked.get(a.code)?.dim).toBe(!picked.has(a.code));
      }),
    );
  });
});

describe('brush', () => {
  it('takes one class, and lets it go again', () => {
    const one = toggleOnly(NO_BRUSH, '2');
    expect([...one]).toEqual(['2']);
    expect(toggleOnly(one, '2').size).toBe(0);
    expect([...toggleOnly(classRange(1, 3), '2')]).toEqual(['2']);
  });
  it('holds an area as itself or by its class, and never takes a code for a class', () => {
    const bangka = { code: '19', class: 1, absence: null };
    expect([new Set(['19']), new Set(['1']), new Set(['9'])].map((brush) => inBrush(brush, bangka))).toEqual([true, true, false]);
  });
  it('takes a range in either direction', () => {
    expect([...classRange(3, 1)]).toEqual(['1', '2', '3']);
  });
});
