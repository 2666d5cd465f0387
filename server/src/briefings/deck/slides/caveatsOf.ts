import type { LayerResponse } from '../../../layers/contract.ts';
import type { DeckContext } from './deckContext.ts';

/** Told by badges and by the slides themselves. */
const SAID: ReadonlySet<string> = new Set(['data_contoh', 'cakupan_rendah']);

/** What a layer asks the reader to mind, without what the slide says anyway. */
export const layerCaveats = ({ caveats }: Pick<LayerResponse, 'caveats'>, { speech }: Pick<DeckContext, 'speech'>): string[] =>
  caveats.filter(({ code }) => !SAID.has(code)).map(({ text }) => speech.text(text));

/** What maps and rankings of reports have to say beside: provisional ends, counts in the place of rates, boundaries that are no official ones. */
export function reportCaveats({ reading, speech, subject }: DeckContext, map: boolean): (string | null)[] {
  const { trend, reports, boundaries } = reading;
  const { pick } = speech;
  const indicative = map && boundaries?.levels[reports.layer.level]?.indicative === true;
  return [
    ...layerCaveats(reports.layer, { speech }),
    trend.provisional.from === null
      ? null
      : pick(
          `Angka sejak ${speech.format.date(trend.provisional.from)} masih sementara.`,
          `Figures from ${speech.format.date(trend.provisional.from)} on are provisional.`,
        ),
    reports.counted
      ? pick(
          `Penyebut tidak tersedia untuk wilayah ini, jadi yang tampak adalah jumlah ${subject.what}.`,
          `There is no denominator for these areas, so counts of ${subject.what} are shown.`,
        )
      : null,
    indicative ? pick('Batas wilayah indikatif, bukan batas resmi.', 'Boundaries are indicative, not official.') : null,
  ];
}
