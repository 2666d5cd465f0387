import { absenceTexture, tokenHex } from '../../drawing/colors/dataColors.ts';
import { figureColors } from '../../drawing/colors/figureColors.ts';
import { legendColumns } from '../../drawing/legendModel.ts';
import type { Badge, LegendEntry, Look, PictureModel } from '../../drawing/picture/pictureModel.ts';
import { classLabel } from '../../drawing/words/classLabel.ts';
import { type Format, formatOf } from '../../drawing/words/format.ts';
import type { Language } from '../../drawing/words/language.ts';
import { shortName } from '../../drawing/words/shortName.ts';
import { sourceLine } from '../../drawing/words/sourceWords.ts';
import { valueText } from '../../drawing/words/valueText.ts';
import type { LayerResponse } from '../../layers/contract.ts';
import { describeLayer } from './describeLayer.ts';
import { type PictureWords, pictureWords } from './pictureWords.ts';

/** More areas of the highest class than these are no longer what the map is about; the same rule as on the screen. */
const MOST_FIRST = 12;

/** What a picture says beside the figures. */
export interface PictureAbout {
  language: Language;
  /** Day on which it is made, `YYYY-MM-DD`. */
  day: string;
  /** The area it is made for. */
  mark: string | null;
  /** Who made it, when the figures are internal; null for figures that everybody may see. */
  maker: string | null;
  internal: boolean;
  boundaries: { source: string; indicative: boolean } | null;
}

/** The picture of a layer: the same classes, colours, textures and reasons as the map on the screen. */
export function layerPicture(layer: LayerResponse, about: PictureAbout): PictureModel {
  const { language, mark } = about;
  const words = pictureWords[language];
  const format = formatOf(language);
  const unit = layer.unit[language];
  return {
    language,
    title: layer.title[language],
    subtitle: subtitleOf(layer, words, format, language),
    description: describeLayer(layer, language),
    panels: [{ heading: null, looks: looksOf(layer), figures: figuresOf(layer, format) }],
    names: new Map(layer.areas.map(({ code, name }) => [code, shortName(name)])),
    first: firstOf(layer),
    marked: mark,
    textures: new Map(layer.absences.map(({ reason }) => [reason, absenceTexture(reason, 'light')])),
    legend: {
      heading: unit.charAt(0).toUpperCase() + unit.slice(1),
      summary: summaryOf(layer, words, format),
      entries: entriesOf(layer, language, format),
      bars: layer.classes.method !== 'kategori',
      rule: layer.refusal ? null : layer.classes.rule[language],
    },
    notes: {
      heading: words.notes,
      items: [...(layer.refusal ? [layer.refusal.reason[language]] : []), ...layer.caveats.map(({ text }) => text[language])],
      more: words.more,
    },
    stamp: { strong: 'PetaRawan', rest: stampOf(layer, about, words, format) },
    source: `${words.source}: ${sourceLine(layer.meta.sources, format) || '–'}`,
    badges: badgesOf(layer, about, words),
    noMap: words.noMap,
    words: { north: words.north, kilometres: words.kilometres },
  };
}

/** A refused question has outlines: its areas stand out from the land around them and say nothing. */
function looksOf(layer: LayerResponse): Map<string, Look> {
  const colors = figureColors(layer, 'light');
  const plain: Look = { fill: tokenHex('hairline', 'light') };
  return new Map(
    layer.areas.map(({ code, class: level, absence }) => {
      const fill = level === null ? undefined : colors[level];
      if (layer.refusal) return [code, plain];
      return [code, fill === undefined ? { texture: absence ?? 'tidak_ada_data' } : { fill }];
    }),
  );
}

/** Categories have names, not figures. */
function figuresOf(layer: LayerResponse, format: Format): Map<string, string> {
  if (layer.classes.method === 'kategori') return new Map();
  return new Map(layer.areas.flatMap(({ code, value }) => (value === null ? [] : [[code, valueText(layer, value, format)]])));
}

function firstOf({ areas, classes }: LayerResponse): Set<string> {
  const top = areas.filter((a) => a.class === classes.breaks.length);
  return new Set(top.length <= MOST_FIRST ? top.map((a) => a.code) : []);
}

/** Classes of values with the highest above, categories in their own order; below them the reasons for having no figure. */
function entriesOf(layer: LayerResponse, language: Language, format: Format): LegendEntry[] {
  const colors = figureColors(layer, 'light');
  const classes = legendColumns(layer).map(
    ({ index, count }): LegendEntry => ({
      look: { fill: colors[index] ?? '' },
      label: classLabel(layer, index, format, language),
      counts: [count],
      kind: 'class',
    }),
  );
  const absences = layer.absences.flatMap(({ reason, label }): LegendEntry[] => {
    const count = layer.areas.filter((a) => a.absence === reason).length;
    return count === 0 ? [] : [{ look: { texture: reason }, label: label[language], counts: [count], kind: 'absence' }];
  });
  if (layer.refusal) return [];
  return [...(layer.classes.method === 'kategori' ? classes : classes.reverse()), ...absences];
}

function summaryOf(layer: LayerResponse, words: PictureWords, format: Format): string {
  const figures = layer.areas.filter((a) => a.class !== null).length;
  const all = layer.areas.length;
  return words.summary(format.integer(all), words.level[layer.level], figures === all ? null : format.integer(figures));
}

function subtitleOf(layer: LayerResponse, words: PictureWords, format: Format, language: Language): string | null {
  const { period, parentFigure } = layer;
  const parts = [
    ...(period.from || period.to ? [words.period(format.dateRange(period.from, period.to))] : []),
    ...(parentFigure && parentFigure.value !== null && layer.classes.method !== 'kategori'
      ? [words.parent(parentFigure.name, `${valueText(layer, parentFigure.value, format)} ${layer.unit[language]}`)]
      : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : null;
}

function stampOf(layer: LayerResponse, about: PictureAbout, words: PictureWords, format: Format): string {
  const { boundaries } = about;
  return [
    words.version(format.integer(layer.meta.dataVersion)),
    about.maker ? `${words.made(format.date(about.day))} ${words.by(about.maker)}` : words.made(format.date(about.day)),
    ...(boundaries ? [boundaries.indicative ? words.indicative : words.boundaries(boundaries.source)] : []),
  ].join(' · ');
}

function badgesOf(layer: LayerResponse, { internal }: PictureAbout, words: PictureWords): Badge[] {
  return [
    ...(layer.meta.sample ? [{ text: words.sample, tone: 'sample' as const }] : []),
    ...(internal ? [{ text: words.internal, tone: 'internal' as const }] : []),
  ];
}
