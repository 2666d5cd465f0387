import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaPaint, applyPainting, diffPainting, EMPTY_PAINTING, featureId } from './paintRegions.ts';

const paint = fc.record({
  fill: fc.constantFrom('#f6e1ae', '#7c181b', '#ffffff'),
  texture: fc.constantFrom(null, 'belum_terpantau', 'disamarkan'),
  dim: fc.boolean(),
});
const painting = fc
  .dictionary(fc.constantFrom('11', '12', '19.01', '19.04', '94.02'), paint)
  .map((o) => new Map(Object.entries(o)));

describe('diffPainting', () => {
  it('leads from any picture to any other', () => {
    fc.assert(
      fc.property(painting, painting, (before, after) => {
        const result = new Map<string, AreaPaint>(before);
        for (const { code, paint: p } of diffPainting(before, after)) {
          if (p) result.set(code, p);
          else result.delete(code);
        }
        expect(result).toEqual(after);
      }),
    );
  });

  it('touches only what differs', () => {
    const before = new Map([
      ['11', { fill: '#fff', texture: null, dim: false }],
      ['12', { fill: '#fff', texture: null, dim: false }],
      ['13', { fill: '#fff', texture: null, dim: false }],
    ]);
    const after = new Map([
      ['11', { fill: '#fff', texture: null, dim: false }],
      ['12', { fill: '#fff', texture: null, dim: true }],
    ]);
    expect(diffPainting(before, after)).toEqual([
      { code: '12', paint: { fill: '#fff', texture: null, dim: true } },
      { code: '13', paint: null },
    ]);
    expect(diffPainting(after, after)).toEqual([]);
  });
});

describe('applyPainting', () => {
  it('writes complete states, so nothing of an older picture stays', () => {
    const states = new Map<number, Record<string, unknown>>();
    const map = {
      setFeatureState: ({ id }: { id: number }, state: object) => states.set(id, { ...states.get(id), ...state }),
    };
    const textured = new Map([['19.04', { fill: '#fff', texture: 'disamarkan', dim: true }]]);
    const plain = new Map([['19.04', { fill: '#7c181b', texture: null, dim: false }]]);
    applyPainting(map, { source: 'kabkota' }, diffPainting(EMPTY_PAINTING, textured));
    applyPainting(map, { source: 'kabkota' }, diffPainting(textured, plain));
    expect(states.get(1904)).toEqual({ fill: '#7c181b', texture: null, dim: false });
    applyPainting(map, { source: 'kabkota' }, diffPainting(plain, EMPTY_PAINTING));
    expect(states.get(1904)).toEqual({ fill: null, texture: null, dim: false });
  });
});

describe('featureId', () => {
  it.each([
    ['19', 19],
    ['19.04', 1904],
    ['94.02.01', 940201],
  ])('of %s is %i', (code, id) => {
    expect(featureId(code)).toBe(id);
  });
});
