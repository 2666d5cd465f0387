import type { Text } from '../../http/contract.ts';
import type { Interval as TimeInterval } from '../../reports/trend.ts';
import { isFigure } from '../noFigure.ts';
import { numberPhrase, PERIOD_WORDS } from '../panel/phrases.ts';
import type { Interval } from '../poissonInterval.ts';
import { type MannKendall, mannKendall } from '../series/mannKendall.ts';
import { type TheilSen, theilSen } from '../series/theilSen.ts';
import type { TestedTrend } from './contract.ts';

/** Fewer known periods than this are not tested: below it the normal approximation of Mann-Kendall is rough and slopes swing. */
export const LEAST_PERIODS = 8;
const SIGNIFICANT = 0.05;

/**
 * Whether a series rises or falls, in figures and one sentence: Mann-Kendall (ties and continuity corrected) at two-sided p <= 0.05, its
 * slope by Theil-Sen with the 95 % interval. `series` oldest first, only complete periods; null = unknown, left out, while time runs on.
 */
export function testTrend(series: readonly (number | null)[], interval: TimeInterval): TestedTrend {
  const known = series.filter((v) => v !== null).length;
  const counts = { known, unknown: series.length - known };
  const word = PERIOD_WORDS[interval];
  const untested = (sentence: Text): TestedTrend => ({
    label: 'tidak_diuji',
    sentence,
    mannKendall: null,
    theilSen: null,
    ...counts,
  });
  if (known < LEAST_PERIODS) {
    return untested({
      id: `Tidak diuji: baru ${known} ${word.id} yang lengkap dan terpantau, diperlukan sekurangnya ${LEAST_PERIODS}.`,
      en: `Not tested: only ${known} ${word.en}${known === 1 ? ' is' : 's are'} complete and monitored, at least ${LEAST_PERIODS} are needed.`,
    });
  }
  const test = mannKendall(series);
  if (!isFigure<MannKendall>(test))
    return untested({ id: `Tidak diuji: ${lower(test.reason.id)}`, en: `Not tested: ${lower(test.reason.en)}` });
  const slope = theilSen(series);
  const told = isFigure<TheilSen>(slope) ? slope : null;
  const { s, z, p, n, tau } = test;
  const label = p > SIGNIFICANT ? 'tidak_terlihat' : s > 0 ? 'naik' : 'turun';
  const range = told && isFigure<Interval>(told.interval) ? told.interval : null;
  return {
    label,
    sentence: sentenceOf(label, n, told?.slope ?? 0, range, interval),
    mannKendall: { s, z, p, n, tau },
    theilSen: told && {
      slope: told.slope,
      interval: range,
      reason: isFigure<Interval>(told.interval) ? null : told.interval.reason,
      unit: { id: `laporan tiap ${word.id}`, en: `reports from one ${word.en} to the next` },
    },
    ...counts,
  };
}

function sentenceOf(
  label: 'naik' | 'turun' | 'tidak_terlihat',
  n: number,
  slope: number,
  range: Interval | null,
  interval: TimeInterval,
): Text {
  const word = PERIOD_WORDS[interval];
  if (label === 'tidak_terlihat')
    return {
      id: `Tidak terlihat arah: naik turunnya selama ${n} ${word.id} dapat kebetulan. Itu tidak berarti tetap sama.`,
      en: `No direction can be seen: ups and downs over ${n} ${word.en}s can be chance. That does not mean it stayed the same.`,
    };
  const way =
    label === 'naik'
      ? { id: 'Naik', en: 'Rising', more: 'lebih banyak', moreEn: 'more' }
      : { id: 'Turun', en: 'Falling', more: 'lebih sedikit', moreEn: 'fewer' };
  const size = Math.abs(slope);
  if (size < 0.05)
    return {
      id: `${way.id} selama ${n} ${word.id}, tetapi kurang dari 0,1 laporan tiap ${word.id}.`,
      en: `${way.en} over ${n} ${word.en}s, but by less than 0.1 report a ${word.en}.`,
    };
  const about = numberPhrase(size);
  const [low, high] = range ? [numberPhrase(range.low), numberPhrase(range.high)] : [null, null];
  return {
    id: `${way.id}: sekitar ${about.id} laporan ${way.more} tiap ${word.id} selama ${n} ${word.id}${low && high ? ` (selang 95 % ${low.id} sampai ${high.id})` : ''}.`,
    en: `${way.en}: about ${about.en} ${way.moreEn} reports each ${word.en} over ${n} ${word.en}s${low && high ? ` (95 % interval ${low.en} to ${high.en})` : ''}.`,
  };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The same of many series; runs in a thread. */
export function testTrends(many: readonly (readonly (number | null)[])[], interval: TimeInterval): TestedTrend[] {
  return many.map((series) => testTrend(series, interval));
}
