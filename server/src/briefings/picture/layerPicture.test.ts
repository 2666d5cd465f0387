import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceTexture, legendColors, type RampId } from '../../drawing/colors/dataColors.ts';
import { drawPicture } from '../../drawing/picture/drawPicture.ts';
import { CANVAS_IDS, CANVASES } from '../../drawing/picture/pictureModel.ts';
import { fillOf } from '../../drawing/picture/swatch.ts';
import type { DrawnMap, Frame } from '../../drawing/shapes/drawShapes.ts';
import { textWidth } from '../../drawing/words/textWidth.ts';
import { assembleLayer } from '../../layers/assembleLayer.ts';
import { ABSENCES, type Absence, type LayerId, type LayerResponse } from '../../layers/contract.ts';
import { absent, emptyFigure, type Figure } from '../../layers/figure.ts';
import { layerPicture, type PictureAbout } from './layerPicture.ts';

const both = (id: string) => ({ id, en: id });
const ABOUT: PictureAbout = { language: 'id', day: '2026-11-23', mark: null, internal: false, maker: null, boundaries: null };

/** A value, or why there is none. */
type Datum = number | Absence;
const figureOf = (datum: Datum, i: number): Figure => {
  const empty = emptyFigure({ code: `11.${String(i + 1).padStart(2, '0')}`, name: `Kabupaten Wilayah <${i}> & "lain"` });
  return typeof datum === 'number' ? { ...empty, value: datum } : absent(empty, datum, both('karena'));
};
const layerOf = (data: readonly Datum[], layer: LayerId = 'laporan', over: Partial<LayerResponse> = {}): LayerResponse => ({
  layer,
  level: 'kabkota',
  parent: '11',
  title: both('Laporan per 100.000 DPT, semua isu, per kabupaten/kota di Aceh'),
  unit: both('per 100.000 DPT'),
  ...assembleLayer(data.map(figureOf), { method: 'jenks', rule: { method: 'jenks', classes: 5 }, zeroClass: true }),
  parentFigure: null,
  unplaced: null,
  caveats: [],
  period: { from: null, to: null },
  meta: { dataVersion: 7, sample: false, sources: [{ name: 'SigapLapor', date: '2024-11-23', note: null }] },
  ...over,
});

/** With ties, all equal, a single one, all zero, and every reason for having none. */
const reasons = fc.constantFrom(...ABSENCES);
const someData: fc.Arbitrary<Datum[]> = fc.oneof(
  fc.array(fc.oneof(fc.nat({ max: 6 }), reasons), { minLength: 1, maxLength: 40 }),
  fc.array(fc.oneof({ weight: 4, arbitrary: fc.double({ min: 0, max: 1000, noNaN: true }) }, { weight: 1, arbitrary: reasons }), {
    minLength: 1,
    maxLength: 40,
  }),
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat({ max: 9 })).map(([n, v]) => new Array<Datum>(n).fill(v)),
  fc.tuple(fc.integer({ min: 1, max: 20 }), reasons).map(([n, v]) => new Array<Datum>(n).fill(v)),
);
const someLayer = fc.constantFrom<LayerId>('laporan', 'indeks', 'pencegahan', 'cakupan', 'kapasitas');

/** Squares in rows, as large as the frame allows. */
const squares =
  (layer: LayerResponse) =>
  ({ width, height, detail = 1 }: Frame): DrawnMap => {
    const across = Math.ceil(Math.sqrt(layer.areas.length));
    const side = Math.floor((Math.min(width, height) * detail) / across);
    return {
      width: Math.round(width * detail),
      height: Math.round(height * detail),
      detail,
      areas: layer.areas.map(({ code }, i) => {
        const [x, y] = [(i % across) * side, Math.floor(i / across) * side];
        const middle = { x: x + Math.floor(side / 2), y: y + Math.floor(side / 2) };
        return {
          code,
          d: `M${x},${y}l${side} 0 0 ${side}-${side} 0z`,
          ...middle,
          width: side,
          height: side,
          tiny: side < 7 * detail,
        };
      }),
      around: '',
      borders: '',
      kmPerPoint: 0.1,
    };
  };

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

describe('the picture of a layer', () => {
  it('gives every area the colour of its class or the texture of its reason, and the legend counts what the map shows', () => {
    fc.assert(
      fc.property(someData, someLayer, (data, id) => {
        const layer = layerOf(data, id);
        const { panels, legend, textures } = layerPicture(layer, ABOUT);
        const colors = legendColors(id as RampId, layer.classes.items, 'light');
        for (const { code, absence, class: level } of layer.areas) {
          expect(panels[0]?.looks.get(code)).toEqual(absence === null ? { fill: colors[level ?? -1] } : { texture: absence });
          if (absence !== null) expect(textures.get(absence)).toEqual(absenceTexture(absence, 'light'));
        }
        expect(legend.entries.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0)).toBe(data.length);
        for (const { look, counts, kind } of legend.entries) {
          const same = [...(panels[0]?.looks.values() ?? [])].filter((l) => fillOf(l, textures) === fillOf(look, textures));
          // Reasons may share a texture; classes never share a colour.
          if (kind === 'class') expect(same).toHaveLength(counts[0] ?? 0);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is a well-formed drawing that paints what its model says, with no text outside, at every size', () => {
    fc.assert(
      fc.property(someData, fc.constantFrom(...CANVAS_IDS), fc.boolean(), (data, size, long) => {
        const note = (i: number) => ({
          code: `c${i}`,
          text: both('Laporan yang lebih banyak dapat berarti pengawasan yang lebih baik. '.repeat(2)),
        });
        const layer = layerOf(data, 'laporan', long ? { caveats: Array.from({ length: 14 }, (_, i) => note(i)) } : {});
        const model = layerPicture(layer, { ...ABOUT, internal: true, maker: 'Tri <admin>' });
        const canvas = CANVASES[size];
        const svg = drawPicture(model, canvas, squares(layer));
        expect(svg).not.toMatch(/NaN|undefined|\[object| class=| style=|<script|href|&(?!(?:amp|lt|gt|quot|#39);)/);
        const fills = [...svg.matchAll(/<path d="M[^"]*z" fill="([^"]*)"/g)].map(([, fill]) => fill);
        expect(fills).toEqual(
          layer.areas.map(({ code }) => fillOf(model.panels[0]?.looks.get(code) ?? { fill: '' }, model.textures)),
        );
        for (const [tag, text = ''] of svg.matchAll(/<text[^>]*>([^<]*)</g)) {
          const [x, y, size_] = ['x', 'y', 'font-size'].map((name) => Number(attribute(tag, name)));
          if (!Number.isFinite(size_) || attribute(tag, 'text-anchor')) continue;
          expect(y).toBeLessThanOrEqual(canvas.height);
          expect((x ?? 0) + textWidth(text, (size_ ?? 0) * 0.98)).toBeLessThanOrEqual(canvas.width);
        }
        for (const words of ['INTERNAL', 'Tri &lt;admin&gt;', 'SigapLapor']) expect(svg).toContain(words);
        if (long && size !== 'a4_tegak') expect(svg).toMatch(/dan \d+ catatan lain/);
      }),
      { numRuns: 150 },
    );
  });

  it('says that there are no shapes instead of being blank, and still tells the legend', () => {
    const svg = drawPicture(layerPicture(layerOf([1, 2, 3]), ABOUT), CANVASES.slide, () => null);
    expect(svg).toContain('Bentuk wilayah tidak tersedia.');
    expect(svg).toContain('3 kabupaten/kota');
  });

  it('tells the picture in words: how many, the range, the highest, and who has no figure for which reason', () => {
    const { description } = layerPicture(layerOf([0, 4, 9.5, 'belum_terpantau', 'belum_terpantau']), ABOUT);
    expect(description).toBe(
      'Laporan per 100.000 DPT, semua isu, per kabupaten/kota di Aceh. Peta 5 wilayah, 3 dengan angka. Dari 0 sampai 9,5. Tertinggi: Kabupaten Wilayah <2> & "lain" (9,5); Kabupaten Wilayah <1> & "lain" (4); Kabupaten Wilayah <0> & "lain" (0). 2 belum terpantau.',
    );
  });

  it('names ranges of counts as they can occur, and of rates as they meet', () => {
    const labels = (data: Datum[]) => layerPicture(layerOf(data), ABOUT).legend.entries.map(({ label }) => label);
    expect(labels([0, 1, 2, 10, 11, 30])).toEqual(['21–30', '11–20', '6–10', '2–5', '1', 'nol']);
    const rates = labels([0.5, 1.25, 7.75, 20.5, 21.5]).filter((label) => label !== 'nol');
    const ends = rates.map((label) => label.split('–'));
    expect(ends.length).toBeGreaterThan(2);
    for (const [i, [from]] of ends.entries()) if (ends[i + 1]) expect(ends[i + 1]?.at(-1)).toBe(from);
  });

  it('carries INTERNAL and data contoh exactly where they are true', () => {
    const badges = (internal: boolean, sample: boolean) =>
      layerPicture(layerOf([1], 'laporan', { meta: { dataVersion: 1, sample, sources: [] } }), { ...ABOUT, internal }).badges.map(
        (b) => b.text,
      );
    expect(badges(false, false)).toEqual([]);
    expect(badges(true, true)).toEqual(['DATA CONTOH', 'INTERNAL']);
    expect(badges(true, false)).toEqual(['INTERNAL']);
  });
});
