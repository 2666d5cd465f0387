import type { Texture } from '../../drawing/colors/dataColors.ts';
import { absenceTexture } from '../../drawing/colors/dataColors.ts';
import type { LegendEntry, Look, PictureModel, PicturePanel } from '../../drawing/picture/pictureModel.ts';
import type { Language } from '../../drawing/words/language.ts';
import { shortName } from '../../drawing/words/shortName.ts';
import { type PublicHead, RELEASED_ORIGINS, type ReleasedOrigin } from '../public/contract.ts';
import { classOf, type MapClasses, mapClasses } from '../site/map/mapClasses.ts';
import { classColor } from '../site/map/mapColors.ts';
import type { FigureState } from '../site/map/textures.ts';
import { labelsOf } from '../site/parts/legend.ts';
import { type SiteFormat, siteFormat } from '../site/siteFormat.ts';
import { type AreaView, type MapValue, nameOf } from '../site/view/areaView.ts';
import { type Words, wordsOf } from '../site/words/words.ts';

/** Words and numbers of a picture. */
interface Spoken {
  language: Language;
  words: Words;
  format: SiteFormat;
}

/** Textures of what has no figure, as on the pages. */
const TEXTURES: ReadonlyMap<Exclude<FigureState, 'shown'>, Texture> = new Map([
  ['hidden', absenceTexture('disamarkan', 'light')],
  ['unmonitored', absenceTexture('belum_terpantau', 'light')],
  ['noRate', absenceTexture('tidak_ada_data', 'light')],
]);

/** Highest areas that the picture in words names, per origin. */
const NAMED = 3;

/**
 * The maps of an area of a release as a picture that stands alone: what, where, when, both origins beside each other in the same
 * classes, the legend, the release and its sources.
 */
export function releasePicture(head: PublicHead, view: AreaView, language: Language = 'id'): PictureModel {
  const spoken: Spoken = { language, words: wordsOf(language), format: siteFormat(language) };
  const { words } = spoken;
  const pick = (id: string, en: string) => (language === 'id' ? id : en);
  const { children } = view.whole;
  const values = children.flatMap(({ map }) => RELEASED_ORIGINS.map((origin) => map[origin].value));
  const classes = mapClasses(values.filter((v) => v !== null));
  const title = titleOf(view, spoken);
  return {
    language,
    title,
    subtitle: null,
    description: [`${title}.`, ...RELEASED_ORIGINS.map((origin) => describeOrigin(view, origin, spoken))].join(' '),
    panels: RELEASED_ORIGINS.map((origin) => panelOf(view, origin, classes, spoken)),
    names: new Map(children.map(({ area }) => [area.code, shortName(nameOf(area))])),
    first: new Set(),
    marked: null,
    textures: TEXTURES,
    legend: {
      heading: view.measure === 'rate' ? pick('Per 100.000 pemilih', 'Per 100,000 voters') : pick('Banyaknya', 'How many'),
      summary: words.legend.areas,
      entries: entriesOf(view, classes, spoken),
      bars: false,
      rule: null,
    },
    notes: {
      heading: words.honest.heading,
      items: [`${capitalised(words.hidden)}: ${words.legend.hiddenReason}.`, words.honest.never],
      more: '…',
    },
    stamp: { strong: `${words.brand} · ${words.stamp.release(head.number)}`, rest: stampOf(head, spoken) },
    source: sourceOf(view, spoken),
    badges: head.sample ? [{ text: words.sample, tone: 'sample' }] : [],
    noMap: children.length > 0 ? (words.map.none.split('. ')[0] ?? '') : words.table.empty,
    words: { north: pick('U', 'N'), kilometres: 'km' },
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the figure is, in one sentence, as on the page of the area. */
function titleOf(view: AreaView, { words, format }: Spoken): string {
  const { release, measure, area, childLevel, from, to } = view;
  const rate = measure === 'rate' && release.denominator ? ` ${words.measure.rate(release.denominator.electionName)}` : '';
  return words.title(rate, nameOf(area), words.perLevel[childLevel], format.months(from, to));
}

function panelOf(view: AreaView, origin: ReleasedOrigin, classes: MapClasses | null, spoken: Spoken): PicturePanel {
  const { words, format } = spoken;
  const { children, own } = view.whole;
  const { count, older } = own.figures[origin];
  const total =
    count !== null
      ? format.integer(count)
      : older
        ? `${format.integer(older.count)} ${words.olderRest(format.date(older.to.slice(0, 7)))}`
        : words.hiddenLabel;
  return {
    heading: { strong: words.origin[origin], rest: `${words.originExplained[origin]}:`, figure: total },
    looks: new Map(children.map(({ area, map }) => [area.code, lookOf(map[origin], classes)])),
    figures: new Map(
      children.flatMap(({ area, map }) =>
        map[origin].value === null ? [] : [[area.code, say(view, map[origin].value, spoken)]],
      ),
    ),
  };
}

const say = ({ measure }: AreaView, value: number, { format }: Spoken) =>
  measure === 'rate' ? format.rate(value) : format.integer(value);

function lookOf({ state, value }: MapValue, classes: MapClasses | null): Look {
  if (state !== 'shown') return { texture: state };
  return { fill: classColor('light', classes?.above ?? 1, classes && value !== null ? classOf(value, classes) : 0) };
}

/** The highest class above; below the classes the reasons for having no figure that occur. */
function entriesOf(view: AreaView, classes: MapClasses | null, { words, format }: Spoken): LegendEntry[] {
  const { children } = view.whole;
  const counts = (of: (value: MapValue) => boolean) =>
    RELEASED_ORIGINS.map((origin) => children.filter(({ map }) => of(map[origin])).length);
  const made = (classes ? labelsOf({ words, format }, view, classes) : []).map(
    (label, i): LegendEntry => ({
      look: { fill: classColor('light', classes?.above ?? 1, i) },
      label,
      counts: counts(({ state, value }) => state === 'shown' && classes !== null && classOf(value ?? 0, classes) === i),
      kind: 'class',
    }),
  );
  const absent = (state: Exclude<FigureState, 'shown'>, label: string): LegendEntry[] => {
    const found = counts((value) => value.state === state);
    return found.some((n) => n > 0) ? [{ look: { texture: state }, label, counts: found, kind: 'absence' }] : [];
  };
  return [
    ...made.reverse(),
    ...absent('hidden', words.hiddenLabel),
    ...absent('unmonitored', words.unmonitored),
    ...absent('noRate', words.noRate),
  ];
}

function describeOrigin(view: AreaView, origin: ReleasedOrigin, spoken: Spoken): string {
  const { words, format, language } = spoken;
  const { children } = view.whole;
  const ranked = children
    .filter(({ map }) => map[origin].value !== null)
    .sort((a, b) => (b.map[origin].value ?? 0) - (a.map[origin].value ?? 0));
  const told = words.map.describe(words.origin[origin], format.integer(ranked.length), format.integer(children.length));
  const top = ranked.slice(0, NAMED).map(({ area, map }) => `${nameOf(area)} (${say(view, map[origin].value ?? 0, spoken)})`);
  return top.length > 0 ? `${told} ${language === 'id' ? 'Tertinggi' : 'Highest'}: ${top.join('; ')}.` : told;
}

function stampOf(head: PublicHead, { words, format }: Spoken): string {
  const { stamp } = words;
  return [
    stamp.until(format.date(head.to)),
    stamp.published(format.date(head.publishedOn)),
    ...(head.sample ? [words.sampleNote] : []),
  ].join(' · ');
}

function sourceOf({ release }: AreaView, { words, language }: Spoken): string {
  const sources = [...release.sources, ...(release.denominator ? [release.denominator.source] : [])].map((s) => s.name);
  return `${words.footer.sources}: ${[...new Set(sources)].join('; ')}.${release.boundaries.indicative ? (language === 'id' ? ' Batas wilayah indikatif.' : ' Indicative boundaries.') : ''}`;
}
