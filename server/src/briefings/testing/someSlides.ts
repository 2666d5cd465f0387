import fc from 'fast-check';
import type { DeckFrame, ShownSlide } from '../../drawing/slides/slideFrame.ts';
import type { BarsBlock, Block, FiguresBlock, LinesBlock, TableBlock } from '../deck/contract.ts';
import { SLIDE_KINDS } from '../deck/contract.ts';
import { sampleDeck } from './sampleDeck.ts';

/** Words of one to sixty letters, with what XML must escape. */
const someWord = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('laporan', 'dan', 'Bangka', '<b>', '"A&B"', '12.500.000', 'pengawasan', 'cakupan 92 %'),
  },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 60 }).map((n) => 'x'.repeat(n)) },
);
export const someText = (most: number): fc.Arbitrary<string> =>
  fc.array(someWord, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const someFigure = fc.double({ min: -20, max: 5000, noNaN: true });
const someColor = fc.constantFrom('#8a5a00', '#7a1f2b', '#f2d9a0');
const nullOr = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });

const someBar = fc.record({
  label: someText(6),
  color: someColor,
  value: nullOr(someFigure),
  wide: nullOr(fc.nat({ max: 900 })),
});
const someBars: fc.Arbitrary<BarsBlock> = fc.record({
  type: fc.constant('bars'),
  title: someText(12),
  unit: someText(4),
  bars: fc.array(someBar, { maxLength: 60 }).map((bars) =>
    bars.map(({ label, color, value, wide }, i) => ({
      ...{ id: String(i), label, color, value, text: value === null ? 'belum terpantau' : `${value.toFixed(1)} (1–2)` },
      low: value === null || wide === null ? null : value - wide,
      high: value === null || wide === null ? null : value + wide,
      absence: value === null ? 'belum terpantau' : null,
    })),
  ),
  reference: nullOr(fc.record({ label: someText(3), value: someFigure })),
  more: nullOr(someText(8)),
  alt: someText(5),
});

const someLines: fc.Arbitrary<LinesBlock> = fc
  .record({
    n: fc.nat({ max: 60 }),
    series: fc.integer({ min: 1, max: 6 }),
    title: someText(10),
    names: fc.array(someText(6), { minLength: 6, maxLength: 6 }),
  })
  .chain(({ n, series, title, names }) =>
    fc.record({
      type: fc.constant('lines' as const),
      title: fc.constant(title),
      unit: someText(3),
      periods: fc.constant(Array.from({ length: n }, (_, i) => ({ start: '2024-01-01', label: `Bln ${i}` }))),
      series: fc.tuple(
        ...names
          .slice(0, series)
          .map((name, i) =>
            fc
              .array(nullOr(someFigure), { minLength: n, maxLength: n })
              .map((values) => ({ id: String(i), name, color: '#7a1f2b', values })),
          ),
      ),
      provisionalFrom: nullOr(fc.nat({ max: Math.max(0, n - 1) })),
      stages: fc.array(
        fc
          .tuple(someText(4), fc.nat({ max: 60 }), fc.nat({ max: 9 }))
          .map(([name, first, long]) => ({ name, first, last: first + long })),
        { maxLength: 6 },
      ),
      legend: fc.constant({ provisional: 'sementara', gap: 'tidak diketahui' }),
      alt: someText(4),
    }),
  );

const someTable: fc.Arbitrary<TableBlock> = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    type: fc.constant('table' as const),
    title: someText(10),
    columns: fc.array(
      fc.record({
        label: someText(2),
        align: fc.constantFrom('left' as const, 'right' as const),
        width: fc.constantFrom(1, 2, 3),
      }),
      { minLength: n, maxLength: n },
    ),
    rows: fc.array(fc.array(someText(8), { minLength: n, maxLength: n }), { maxLength: 45 }),
    more: nullOr(someText(10)),
    alt: someText(4),
  }),
);

const someFigures: fc.Arbitrary<FiguresBlock> = fc.record({
  type: fc.constant('figures'),
  items: fc.array(fc.record({ label: someText(5), value: someText(3), note: nullOr(someText(8)) }), {
    minLength: 1,
    maxLength: 6,
  }),
  alt: someText(4),
});
const someMap: fc.Arbitrary<Block> = fc.constantFrom('map', 'none').map((picture) => ({ type: 'map', picture, alt: 'Peta' }));
const someBlock: fc.Arbitrary<Block> = fc.oneof<fc.Arbitrary<Block>[]>(someBars, someLines, someTable, someMap);

const LOGO = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='}`;

/** A frame with or without a logo, badges and a long office. */
export const someFrame: fc.Arbitrary<DeckFrame> = fc
  .record({
    logo: nullOr(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))),
    internal: fc.boolean(),
    sample: fc.boolean(),
    lang: fc.constantFrom('id' as const, 'en' as const),
    stamp: someText(40),
    occasion: fc.oneof(fc.constant(''), someText(30)),
  })
  .map(({ logo, internal, sample, lang, stamp, occasion }) => ({
    ...sampleDeck().frame,
    ...{ lang, stamp, occasion },
    logo: logo && { data: LOGO, width: logo[0], height: logo[1] },
    badges: [
      ...(sample ? [{ text: lang === 'id' ? 'DATA CONTOH' : 'SAMPLE DATA (DATA CONTOH)', tone: 'sample' as const }] : []),
      ...(internal ? [{ text: 'INTERNAL', tone: 'internal' as const }] : []),
    ],
  }));

/** Slides that nobody would make, and some that somebody might. */
export const someSlide: fc.Arbitrary<ShownSlide> = fc.record({
  id: fc.constantFrom('map', 'area:19.04'),
  kind: fc.constantFrom(...SLIDE_KINDS),
  title: someText(45),
  texts: fc.array(someText(50), { maxLength: 5 }),
  blocks: fc
    .tuple(fc.array(someFigures, { maxLength: 1 }), fc.array(someBlock, { maxLength: 5 }))
    .map(([figures, blocks]) => [...figures, ...blocks]),
  caveats: fc.array(someText(25), { maxLength: 12 }),
  sources: fc.constant([]),
  notes: someText(20),
  facts: fc.constant([]),
  page: fc.integer({ min: 1, max: 99 }),
  pages: fc.constant(99),
  sourceText: fc.oneof(fc.constant(''), someText(80)),
});
