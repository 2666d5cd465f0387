import fc from 'fast-check';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BarsBlock, Block, DeckContent, LinesBlock, TableBlock } from '../../server/src/briefings/deck/contract.ts';
import { firstChoices, showDeck } from '../../server/src/briefings/deck/showDeck.ts';
import { writePptx } from '../../server/src/briefings/pptx/writePptx.ts';
import { sampleContent, sampleDeck, samplePictures, sampleSlide } from '../../server/src/briefings/testing/sampleDeck.ts';
import { decoded, openPptx, type PptxPackage, pptxProblems, relationsOf, sheetOf } from './pptxProblems.ts';

const deck = sampleDeck();
let file: Uint8Array;
let pptx: PptxPackage;
beforeAll(async () => {
  file = await writePptx(deck, samplePictures);
  pptx = openPptx(file);
});

const slideXml = (page: number) => pptx.xml.get(`ppt/slides/slide${page}.xml`) ?? '';
const textsOf = (xml: string) => [...xml.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text = '']) => decoded(text));
const titleOf = (xml: string) =>
  textsOf([...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].find(([shape]) => shape.includes('type="title"'))?.[0] ?? '').join('');
const pageOf = (kind: string) => deck.slides.findIndex((slide) => slide.kind === kind) + 1;
const blockOf = <T extends Block['type']>(kind: string, type: T) =>
  deck.slides.find((slide) => slide.kind === kind)?.blocks.find((block) => block.type === type) as Extract<Block, { type: T }>;
const chartOf = (page: number) =>
  [...relationsOf(pptx.xml, `ppt/slides/slide${page}.xml`).values()].find((target) => target.includes('/charts/')) ?? '';
/** Rows of the workbook behind a chart, without their heads. */
const rowsOf = async (chart: string) => {
  const rows: unknown[][] = [];
  (await sheetOf(pptx, chart)).eachRow((row, i) => {
    if (i > 1) rows.push((row.values as unknown[]).slice(1));
  });
  return rows;
};

describe('a deck as PowerPoint file', () => {
  it('has nothing that a strict reader would repair', async () => {
    expect(await pptxProblems(file, 'id-ID')).toEqual([]);
  });

  it('has the slides of the deck with their titles, in its order', () => {
    const pages = pptx.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(pages.length).toBe(deck.slides.length);
    expect(deck.slides.map((_, i) => titleOf(slideXml(i + 1)))).toEqual(deck.slides.map(({ title }) => title));
  });

  it('has the sentences, what to mind and the sources on every slide', () => {
    for (const [i, { texts, sourceText }] of deck.slides.entries()) {
      const said = textsOf(slideXml(i + 1));
      for (const text of texts) expect(said).toContain(text);
      expect(said.join(' ')).toContain(sourceText);
    }
  });

  it('keeps the figures of bars with their intervals as numbers, and an absent one as an empty cell with its words', async () => {
    const { bars } = blockOf('ranking', 'bars');
    const rows = await rowsOf(chartOf(pageOf('ranking')));
    expect(rows.map(([label, value, low, high]) => [label, value ?? null, low ?? null, high ?? null])).toEqual(
      bars.map(({ label, value, low, high }) => [label, value, low, high]),
    );
    expect(rows.map((row) => row.at(-1))).toEqual(bars.map(({ text }) => text));
    const xml = pptx.xml.get(chartOf(pageOf('ranking'))) ?? '';
    expect(xml).toContain('<c:errBars>');
    expect(textsOf(xml)).toEqual(bars.map(({ text }) => text));
  });

  it('keeps lines with their gaps, the provisional part dashed, and the stages as bands of the same chart', async () => {
    const { periods, series, provisionalFrom } = blockOf('trend', 'lines');
    const rows = await rowsOf(chartOf(pageOf('trend')));
    const from = provisionalFrom as number;
    expect(rows.map(([label]) => label)).toEqual(periods.map(({ label }) => label));
    expect(rows.map(([, complete, provisional], i) => (i < from ? complete : provisional) ?? null)).toEqual(series[0]?.values);
    const xml = pptx.xml.get(chartOf(pageOf('trend'))) ?? '';
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<a:prstDash val="sysDash"/>');
    expect(xml.match(/<c:barChart>/g)).toHaveLength(1);
    expect(textsOf(pptx.xml.get('ppt/drawings/drawing2.xml') ?? '')).toEqual(['Masa kampanye']);
  });

  it('has tables whose first row is told as such, with numbers on the right', () => {
    const table = blockOf('area', 'table');
    const xml = /<a:tbl>.*<\/a:tbl>/s.exec(slideXml(pageOf('area')))?.[0] ?? '';
    expect(xml).toContain('<a:tblPr firstRow="1"/>');
    const cells = [...xml.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => textsOf(cell).join('')),
    );
    expect(cells).toEqual([table.columns.map(({ label }) => label), ...table.rows]);
    expect([...xml.matchAll(/algn="([lr])" indent/g)].map(([, side]) => side)).toEqual(
      [0, 1, 2].flatMap(() => table.columns.map(({ align }) => align.charAt(0))),
    );
  });

  it('tells every map, chart and table in words', () => {
    for (const [i, { blocks }] of deck.slides.entries()) {
      const alts = [...slideXml(i + 1).matchAll(/ descr="([^"]*)"/g)].map(([, alt = '']) => decoded(alt));
      expect(alts).toEqual(blocks.filter(({ type }) => type !== 'figures').map(({ alt }) => alt));
    }
  });

  it('has the whole of what to mind, the sources and the stamp in the notes', () => {
    for (const [i, { notes, caveats, sourceText }] of deck.slides.entries()) {
      const said = textsOf(pptx.xml.get(`ppt/notesSlides/notesSlide${i + 1}.xml`) ?? '').join('\n');
      for (const text of [notes, ...caveats, sourceText, deck.frame.stamp, 'DATA CONTOH', 'INTERNAL'])
        expect(said).toContain(text);
    }
  });

  it('has maps as lines with outlined letters, and the same map in pixels beside them, once however often it is shown', () => {
    const pictures = pptx.names.filter((name) => name.startsWith('ppt/media/'));
    expect(pictures.filter((name) => name.endsWith('.svg')).length).toBe(2);
    for (const svg of pictures.filter((name) => name.endsWith('.svg'))) {
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(pptx.xml.get(svg) ?? '') ?? [];
      const png = PNG.sync.read(Buffer.from(pptx.bytes[svg.replace('.svg', '.png')] as Uint8Array));
      expect([png.width, png.height]).toEqual([2 * Number(width), 2 * Number(height)]);
      expect(pixelsOf(png, '#8a5a00')).toBeGreaterThan((png.width * png.height) / 10);
    }
  });

  it('carries DATA CONTOH and INTERNAL in its layouts, and the name of its maker', () => {
    for (const layout of [1, 2]) {
      const said = textsOf(pptx.xml.get(`ppt/slideLayouts/slideLayout${layout}.xml`) ?? '');
      expect(said.filter((text) => text === 'DATA CONTOH').length).toBe(2);
      expect(said).toContain('INTERNAL');
      expect(said.join(' ')).toContain('Rani (Humas)');
    }
  });

  it('says in its properties what it is, whose, and when it was made', () => {
    const core = pptx.xml.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Peta kerawanan Kepulauan Bangka Belitung</dc:title>');
    expect(core).toContain('<dc:creator>Bawaslu Kepulauan Bangka Belitung</dc:creator>');
    expect(core).toContain('2026-11-23T00:00:00Z');
  });

  it('has the same bytes for the same deck, whatever was written before', async () => {
    await writePptx(sampleDeck({ lang: 'en' }), samplePictures);
    expect(Buffer.compare(Buffer.from(await writePptx(deck, samplePictures)), Buffer.from(file))).toBe(0);
  });
});

/** Pixels of about this colour. */
function pixelsOf({ data }: PNG, hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (
      Math.abs((data[i] ?? 0) - r) + Math.abs((data[i + 1] ?? 0) - g) + Math.abs((data[i + 2] ?? 0) - b) < 12 &&
      data[i + 3] === 255
    )
      count++;
  return count;
}

describe('a deck of a release', () => {
  it('carries neither INTERNAL nor DATA CONTOH nor a name, speaks English, and stays sound', async () => {
    const content = sampleContent({
      ...{ lang: 'en', sample: false, release: { number: 3, publishedOn: '2026-10-01', sha256: 'a'.repeat(64) } },
    });
    const shown = showDeck(content, firstChoices(content), { office: 'Bawaslu & <Co>', logo: null, maker: 'Rani' });
    const made = await writePptx(shown, samplePictures);
    expect(await pptxProblems(made, 'en-US')).toEqual([]);
    const said = [...openPptx(made).xml.values()].join('\n').replaceAll('Data contoh', '');
    expect(said).not.toMatch(/INTERNAL|DATA CONTOH|Rani/);
    expect(said).toContain('release 3');
  });
});

describe('what has no room', () => {
  it('stands in the notes, and the slide says how much', async () => {
    const rows = Array.from({ length: 80 }, (_, i) => [
      `Kabupaten Nomor ${i + 1}`,
      'netralitas ASN dan penyelenggara',
      String(i),
    ]);
    const table = { ...blockOf('area', 'table'), rows };
    const content = sampleContent({ slides: [sampleSlide({ id: 'issues', kind: 'issues', blocks: [table] })] });
    const made = openPptx(
      await writePptx(showDeck(content, firstChoices(content), { office: 'Kantor', logo: null, maker: null }), new Map()),
    );
    const slide = made.xml.get('ppt/slides/slide1.xml') ?? '';
    const shown = (slide.match(/<a:tr /g)?.length ?? 0) - 1;
    expect(shown).toBeGreaterThan(10);
    expect(textsOf(slide)).toContain(`${80 - shown} baris lain ada dalam catatan.`);
    const notes = textsOf(made.xml.get('ppt/notesSlides/notesSlide1.xml') ?? '').join('\n');
    for (const [i, [name = '']] of rows.entries()) expect(notes.includes(`${name};`)).toBe(i >= shown);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    'Kabupaten <Kepulauan> & "Siau" \'Tagulandang\'',
    '🗳️ TPS 7',
    '\u0000\u000b\ud800',
    'a'.repeat(90),
    '_x000D_',
    'satu\ndua',
  ),
);
const figure = fc.option(fc.oneof(fc.double({ min: -50, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 500 })), {
  nil: null,
});
const color = fc.constantFrom('#8a5a00', '#7a1f2b', '#2b5c7a');
const bars: fc.Arbitrary<BarsBlock> = fc.record({
  ...{ type: fc.constant('bars' as const), title: words, unit: words, alt: words },
  bars: fc.array(
    fc.record({
      id: words,
      label: words,
      value: figure,
      low: figure,
      high: figure,
      text: words,
      color,
      absence: fc.constant(null),
    }),
    {
      maxLength: 60,
    },
  ),
  reference: fc.option(fc.record({ label: words, value: fc.double({ min: 0, max: 100, noNaN: true }) }), { nil: null }),
  more: fc.option(words, { nil: null }),
});
const lines: fc.Arbitrary<LinesBlock> = fc.nat(30).chain((length) =>
  fc.record({
    ...{ type: fc.constant('lines' as const), title: words, unit: words, alt: words },
    periods: fc.array(fc.record({ start: fc.constant('2024-01-01'), label: words }), { minLength: length, maxLength: length }),
    series: fc.array(
      fc.record({ id: words, name: words, color, values: fc.array(figure, { minLength: length, maxLength: length }) }),
      { maxLength: 4 },
    ),
    provisionalFrom: fc.option(fc.integer({ min: -1, max: 31 }), { nil: null }),
    stages: fc.array(
      fc.record({ name: words, first: fc.integer({ min: -1, max: 31 }), last: fc.integer({ min: -1, max: 31 }) }),
      { maxLength: 5 },
    ),
    legend: fc.record({ provisional: words, gap: words }),
  }),
);
const table: fc.Arbitrary<TableBlock> = fc.record({
  ...{ type: fc.constant('table' as const), title: words, alt: words, more: fc.option(words, { nil: null }) },
  columns: fc.array(
    fc.record({
      label: words,
      align: fc.constantFrom('left' as const, 'right' as const),
      width: fc.double({ min: 0.1, max: 9, noNaN: true }),
    }),
    {
      maxLength: 6,
    },
  ),
  rows: fc.array(fc.array(words, { maxLength: 7 }), { maxLength: 40 }),
});
const figures = fc.record({
  ...{ type: fc.constant('figures' as const), alt: words },
  items: fc.array(fc.record({ label: words, value: words, note: fc.option(words, { nil: null }) }), { maxLength: 6 }),
});
const map = fc.record({ type: fc.constant('map' as const), picture: fc.constantFrom('map', 'tidak ada'), alt: words });
const slide = fc.record({
  ...{ title: words, texts: fc.array(words, { maxLength: 5 }), caveats: fc.array(words, { maxLength: 4 }), notes: words },
  kind: fc.constantFrom('cover' as const, 'map' as const, 'area' as const, 'own' as const),
  blocks: fc.array(fc.oneof(bars, lines, table, figures, map), { maxLength: 4 }),
});

describe('any deck', () => {
  it('becomes a sound file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(slide, { maxLength: 4 }),
        fc.constantFrom('id' as const, 'en' as const),
        words,
        async (slides, lang, name) => {
          const content: DeckContent = sampleContent({
            lang,
            slides: slides.map((one, i) => sampleSlide({ ...one, id: `s${i}` })),
          });
          const shown = showDeck(
            content,
            { ...firstChoices(content), title: name, occasion: name },
            { office: name, logo: null, maker: name },
          );
          expect(await pptxProblems(await writePptx(shown, samplePictures), lang === 'id' ? 'id-ID' : 'en-US')).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
