import type { TestedTrend } from '../../../signals/trend/contract.ts';
import type { Speech } from './speech.ts';
import type { Subject } from './subject.ts';

/** A series as the sentences need it; counts of the chosen origins, null = not known. */
export interface Series {
  interval: 'week' | 'month';
  points: readonly { period: string; count: number | null; provisional: boolean }[];
  tested: Pick<TestedTrend, 'label' | 'known'> | null;
  /** Why a direction may come from reporting; null where coverage did not change with it. */
  coverageNote: string | null;
}

const word = (interval: Series['interval'], { pick }: Speech, n = 1) =>
  interval === 'month' ? pick('bulan', n === 1 ? 'month' : 'months') : pick('minggu', n === 1 ? 'week' : 'weeks');

/** "Sep 2024", or for a week its Monday. */
export const periodName = (period: string, interval: Series['interval'], { format }: Speech): string =>
  interval === 'month' ? format.date(period.slice(0, 7)) : format.date(period);

/** The message of the trend: a direction only where the test found one, never from provisional periods. */
export function trendTitle(series: Series, { place, what }: Subject, speech: Speech): string {
  const { pick, format } = speech;
  const { tested, interval } = series;
  const each = word(interval, speech);
  const known = tested ? `${format.integer(tested.known)} ${word(interval, speech, tested.known)}` : '';
  const subject = pick(`${capitalOf(what)} per ${each} di ${place}`, `${capitalOf(what)} per ${each} in ${place}`);
  if (series.points.every((p) => p.count === null))
    return pick(`Belum ada ${each} yang terpantau di ${place}`, `No ${each} is monitored in ${place} yet`);
  switch (tested?.label) {
    case 'naik':
      return pick(
        `${subject} cenderung naik selama ${known} yang lengkap`,
        `${subject} tend to rise over ${known} that are complete`,
      );
    case 'turun':
      return pick(
        `${subject} cenderung turun selama ${known} yang lengkap`,
        `${subject} tend to fall over ${known} that are complete`,
      );
    case 'tidak_terlihat':
      return pick(
        `${subject} naik turun tanpa arah yang terlihat selama ${known}`,
        `${subject} go up and down without a visible direction over ${known}`,
      );
    default:
      return pick(`${subject}: arahnya belum dapat diuji`, `${subject}: their direction cannot be tested yet`);
  }
}

const capitalOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Most cases in a complete period, and when; null where nothing was recorded. */
export function peakSentence({ points, interval }: Series, { what }: Subject, speech: Speech): string | null {
  const { pick, format } = speech;
  const counts = points.flatMap((p) => (p.count === null || p.provisional ? [] : [{ ...p, count: p.count }]));
  const most = Math.max(0, ...counts.map((p) => p.count));
  if (most === 0) return null;
  const when = counts.filter((p) => p.count === most).map((p) => periodName(p.period, interval, speech));
  return pick(
    `Paling banyak tercatat pada ${speech.names(when, 2)}: ${format.integer(most)} ${what}.`,
    `Most were recorded in ${speech.names(when, 2)}: ${format.integer(most)} ${what}.`,
  );
}

/** The end of the series that will still rise; null where it is complete. */
export function provisionalSentence({ points, interval }: Series, speech: Speech): string | null {
  const waiting = points.filter((p) => p.provisional);
  const [first] = waiting;
  if (!first) return null;
  const since = periodName(first.period, interval, speech);
  return speech.pick(
    `Sejak ${since} angkanya sementara dan masih akan bertambah: jangan dibaca sebagai penurunan.`,
    `From ${since} on figures are provisional and will still rise: do not read them as a decline.`,
  );
}

/** Periods of which nothing is known; null where there are none. */
export function gapSentence({ points, interval }: Series, speech: Speech): string | null {
  const unknown = points.filter((p) => p.count === null).length;
  if (unknown === 0) return null;
  const n = `${speech.format.integer(unknown)} ${word(interval, speech, unknown)}`;
  return speech.pick(
    `${capitalOf(n)} belum terpantau: garisnya terputus, bukan nol.`,
    `${n} ${unknown === 1 ? 'is' : 'are'} not monitored: the line breaks, it is not zero.`,
  );
}
