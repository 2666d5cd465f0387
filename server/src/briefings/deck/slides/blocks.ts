import { quietColor } from '../../../drawing/colors/dataColors.ts';
import { figureColors } from '../../../drawing/colors/figureColors.ts';
import type { LayerResponse } from '../../../layers/contract.ts';
import type { BarsBlock, MapBlock, SlideFact } from '../contract.ts';
import { capital, type Speech } from '../sentences/speech.ts';
import { figureText, type Standing } from '../sentences/standing.ts';
import { levelName, type Subject } from '../sentences/subject.ts';

/** More bars cannot be read on a slide. */
export const MOST_BARS = 20;

type Bar = BarsBlock['bars'][number];

/** The order in which standings are read: highest value first, then those without one, by code. */
export const byValue = (a: Standing, b: Standing): number =>
  (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || (a.code < b.code ? -1 : 1);

/** Colour of each area's class; quiet where it cannot be told from the average. */
export function barColors(layer: LayerResponse): (code: string) => string {
  const colors = figureColors(layer, 'light');
  const found = new Map(
    layer.areas.map(({ code, class: level, sameAsParent }) => [
      code,
      sameAsParent || level === null ? null : (colors[level] ?? null),
    ]),
  );
  return (code) => found.get(code) ?? quietColor('light');
}

export const standingBar = (s: Standing, color: string, subject: Subject, speech: Speech): Bar => ({
  ...{ id: s.code, label: s.name, value: s.value, low: s.low, high: s.high, color },
  text: figureText(s, speech, subject.per),
  absence: s.value === null ? (s.absence ?? speech.pick('tidak ada data', 'no data')) : null,
});

/** The first bars, and what is said of those left out. */
export function firstBars(bars: readonly Bar[], subject: Subject, speech: Speech): Pick<BarsBlock, 'bars' | 'more'> {
  if (bars.length <= MOST_BARS + 2) return { bars: [...bars], more: null };
  const left = bars.slice(MOST_BARS);
  const values = left.flatMap(({ value }) => (value === null ? [] : [value]));
  const count = speech.format.integer(left.length);
  const range = values.length > 0 ? ` (${rangeText(values, speech)})` : '';
  return {
    bars: bars.slice(0, MOST_BARS),
    more:
      subject.level === 'kabkota'
        ? speech.pick(
            `${count} lainnya di bawahnya${range} ada di halaman wilayah masing-masing.`,
            `${count} more below${range} are on the pages of the areas.`,
          )
        : speech.pick(
            `${count} ${levelName(subject, speech)} lain di bawahnya${range}.`,
            `${count} more ${levelName(subject, speech)} below${range}.`,
          ),
  };
}

/** "4,1–9,9", or one figure where all are equal. */
function rangeText(values: readonly number[], { format }: Speech): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? format.rate(low) : format.interval(low, high);
}

/** What bars show, for whoever cannot see them. */
export function barsAlt(title: string, bars: readonly Bar[], speech: Speech): string {
  const told = bars.slice(0, bars.length > 7 ? 6 : 7).map(({ label, text }) => `${label} ${text}`);
  const more = bars.length - told.length;
  const rest = more > 0 ? speech.pick(`; dan ${more} batang lagi`, `; and ${more} more bars`) : '';
  return told.length > 0
    ? speech.pick(`Diagram batang, ${title}: ${told.join('; ')}${rest}.`, `Bar chart, ${title}: ${told.join('; ')}${rest}.`)
    : speech.pick(`Diagram batang kosong, ${title}.`, `Empty bar chart, ${title}.`);
}

/** A map with what is seen on it: how many areas, the range, which are darkest, which have a texture. */
export function mapBlock(picture: string, standings: readonly Standing[], subject: Subject, speech: Speech): MapBlock {
  const { format, pick } = speech;
  const values = standings.flatMap(({ value }) => (value === null ? [] : [value]));
  const say = (v: number) => (subject.per === null ? format.integer(v) : format.rate(v));
  const [all, known] = [format.integer(standings.length), format.integer(values.length)];
  const dark = [...standings]
    .filter((s) => s.value !== null)
    .sort(byValue)
    .slice(0, 3);
  const without = standings.filter((s) => s.value === null);
  const unit = subject.per ?? subject.what;
  const spread = (list: readonly number[]) => {
    const [low, high] = [Math.min(...list), Math.max(...list)].map(say);
    return low === high
      ? pick(`Semuanya ${low} ${unit}.`, `All ${low} ${unit}.`)
      : pick(`Dari ${low} sampai ${high} ${unit}.`, `From ${low} to ${high} ${unit}.`);
  };
  const parts = [
    pick(
      `Peta ${all} ${levelName(subject, speech)} di ${subject.place}, ${known} dengan angka.`,
      `Map of ${all} ${levelName(subject, speech, standings.length)} in ${subject.place}, ${known} with a figure.`,
    ),
    ...(values.length > 0 ? [spread(values)] : []),
    ...(dark.length > 1 && Math.max(...values) > Math.min(...values)
      ? [
          pick(
            `Warna paling gelap: ${dark.map((s) => `${s.name} (${say(s.value ?? 0)})`).join('; ')}.`,
            `Darkest: ${dark.map((s) => `${s.name} (${say(s.value ?? 0)})`).join('; ')}.`,
          ),
        ]
      : []),
    ...(without.length > 0
      ? [
          pick(
            `Bercorak, tanpa angka: ${speech.names(without.map((s) => s.name))}.`,
            `With a texture, without a figure: ${speech.names(without.map((s) => s.name))}.`,
          ),
        ]
      : []),
  ];
  return { type: 'map', picture, alt: parts.join(' ') };
}

/** A figure for the list of changes. */
export const fact = (id: string, label: string, value: string): SlideFact => ({ id, label: capital(label), value });
