import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckPicture } from '../deck/madeDeck.ts';
import { samplePictures } from '../testing/sampleDeck.ts';
import { readPictures, writePictures } from './storedPictures.ts';

const text = fc.string({ unit: 'binary' });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const code = fc.constantFrom('19', '19.04', '19.71.02', '91.03');
const look = fc.oneof(fc.record({ fill: text }), fc.record({ texture: text }));
const mapOf = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(text, value), { maxLength: 5 }).map((entries) => new Map(entries));
const area = fc.record(
  {
    code,
    name: text,
    unit: fc.record({
      kind: fc.constantFrom('kelompok' as const, 'dahulu' as const),
      id: text,
      members: fc.array(code, { maxLength: 3 }),
      note: maybe(fc.record({ id: text, en: text })),
    }),
  },
  { requiredKeys: ['code', 'name'] },
);
const picture: fc.Arbitrary<DeckPicture> = fc.record({
  model: fc.record({
    language: fc.constantFrom('id' as const, 'en' as const),
    title: text,
    subtitle: maybe(text),
    description: text,
    panels: fc.array(
      fc.record({
        heading: maybe(fc.record({ strong: text, rest: text, figure: text })),
        looks: mapOf(look),
        figures: mapOf(text),
      }),
      { maxLength: 2 },
    ),
    names: mapOf(text),
    first: fc.array(text, { maxLength: 4 }).map((codes) => new Set(codes)),
    marked: maybe(text),
    textures: mapOf(
      fc.record({
        id: fc.constantFrom('diagonal' as const, 'cross' as const, 'dots' as const, 'ruled' as const, 'blank' as const),
        ground: text,
        line: text,
      }),
    ),
    legend: fc.record({
      heading: text,
      summary: text,
      entries: fc.array(
        fc.record({
          look,
          label: text,
          counts: fc.array(fc.nat(), { maxLength: 3 }),
          kind: fc.constantFrom('class' as const, 'absence' as const),
        }),
        { maxLength: 3 },
      ),
      bars: fc.boolean(),
      rule: maybe(text),
    }),
    notes: fc.record({ heading: text, items: fc.array(text, { maxLength: 3 }), more: text }),
    stamp: fc.record({ strong: text, rest: text }),
    source: text,
    badges: fc.array(fc.record({ text, tone: fc.constantFrom('sample' as const, 'internal' as const) }), { maxLength: 2 }),
    noMap: text,
    words: fc.record({ north: text, kilometres: text }),
  }),
  shape: fc.record({
    level: fc.constantFrom('provinsi' as const, 'kabkota' as const, 'kecamatan' as const),
    parent: maybe(code),
    areas: fc.array(area, { maxLength: 4 }),
  }),
});

describe('stored maps of a deck', () => {
  it('come back as they were, with the order of names and looks', () => {
    fc.assert(
      fc.property(mapOf(picture), (pictures) => {
        const back = readPictures(writePictures(pictures));
        expect(back).toEqual(pictures);
        for (const [id, { model }] of pictures) {
          expect([...(back.get(id)?.model.names ?? [])]).toEqual([...model.names]);
          expect([...(back.get(id)?.model.first ?? [])]).toEqual([...model.first]);
        }
      }),
    );
  });

  it('are refused when they have a part that would be lost', () => {
    const model = { ...samplePictures.get('map')?.model, later: 'more' };
    const shape = { level: 'kabkota', parent: '19', areas: [] };
    expect(() => writePictures(new Map([['map', { model, shape } as unknown as DeckPicture]]))).toThrow(/later/);
  });
});
