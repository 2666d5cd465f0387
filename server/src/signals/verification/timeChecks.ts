import { displacement, type Effect } from '../displacement.ts';
import { isFigure } from '../noFigure.ts';
import { type CusumPeriod, cusum } from '../series/cusum.ts';
import { type EarsPeriod, ears } from '../series/ears.ts';
import { type C3Period, earsC3 } from '../series/earsC3.ts';
import { type FarringtonPeriod, farrington } from '../series/farrington.ts';
import { farringtonFlexible } from '../series/farringtonFlexible.ts';
import { type MannKendall, mannKendall } from '../series/mannKendall.ts';
import { poissonScores } from '../series/poissonScores.ts';
import { type TheilSen, theilSen } from '../series/theilSen.ts';
import { type Check, checksOf } from './check.ts';
import { nile, salmonellaAgona } from './publishedSets.ts';

/** R's threshold at alpha 0.001, and next to no least standard deviation, as R has it by default. */
const AS_R = { threshold: 3.090232306167813, minSd: 1e-12 };
/** Weeks 20 to 312 are compared; the first one is 1. */
const FIRST = 19;

const C3_BY_DEFINITION = {
  id: 'surveillance 1.20 memakai nilai amatan di tempat rata-rata; menurut definisinya (dan simpangan baku sekurangnya 0,5) alarmnya 60.',
  en: 'surveillance 1.20 uses the observed value in place of the mean; by its definition (and a standard deviation of at least 0.5) there are 60 alarms.',
};
const ALARMS = { id: 'alarm, minggu 20-312', en: 'alarms, weeks 20-312' };

/** Published figures of alarms, trends and what came after. */
export function timeChecks(): Check[] {
  return [...alarmChecks(), ...historyChecks(), ...trendChecks(), ...effectChecks()];
}

function alarmChecks(): Check[] {
  const series = salmonellaAgona();
  const checks = (method: 'C1' | 'C2', alarms: string, limits: readonly string[]) => {
    const found = ears(series, method, AS_R);
    const statistic = method === 'C1' ? ('ears-c1' as const) : ('ears-c2' as const);
    return [
      {
        statistic,
        figure: ALARMS,
        printed: alarms,
        own: found.slice(FIRST).filter((p) => isFigure<EarsPeriod>(p) && p.alarm).length,
      },
      ...limits.map((printed, i) => {
        const period = found[FIRST + i];
        return {
          statistic,
          figure: { id: `batas minggu ${FIRST + i + 1}`, en: `limit of week ${FIRST + i + 1}` },
          printed,
          own: period && isFigure<EarsPeriod>(period) ? period.limit : null,
        };
      }),
    ];
  };
  const mean = series.slice(0, 100).reduce((s, v) => s + v, 0) / 100;
  const sums = cusum(poissonScores(series.slice(100), mean, 'standard'));
  const at264 = sums[264 - 101];
  return checksOf({ dataset: 'salmonella-agona', source: 'R surveillance 1.20.3' }, [
    ...checks('C1', '16', ['3.638', '4.090', '8.321']),
    ...checks('C2', '20', ['4.568', '4.724', '3.638']),
    {
      statistic: 'ears-c3',
      figure: ALARMS,
      printed: '23',
      own: earsC3(series)
        .slice(FIRST)
        .filter((p) => isFigure<C3Period>(p) && p.alarm).length,
      knowing: { value: 60, note: C3_BY_DEFINITION },
    },
    {
      statistic: 'cusum',
      figure: { id: 'jumlah pada minggu 264', en: 'sum in week 264' },
      printed: '4.880642',
      own: at264 && isFigure<CusumPeriod>(at264) ? at264.sum : null,
    },
  ]);
}

/** Weeks 239 to 312 against the same weeks of three earlier years. */
function historyChecks(): Check[] {
  const series = salmonellaAgona();
  const from = 239;
  const limits = farringtonFlexible(series, { halfWindow: 2 }, from - 1);
  const alarms = (name: { id: string; en: string }, printed: readonly string[], found: ReturnType<typeof farrington>) => {
    const own = found.flatMap((p, i) => (isFigure<FarringtonPeriod>(p) && p.alarm ? [from + i] : []));
    const figure = (i: number) => ({ id: `${name.id}, minggu alarm ke-${i + 1}`, en: `${name.en}, week of alarm ${i + 1}` });
    const all = { id: `${name.id}, banyaknya alarm`, en: `${name.en}, number of alarms` };
    return [
      { statistic: 'farrington' as const, figure: all, printed: String(printed.length), own: own.length },
      ...printed.map((week, i) => ({ statistic: 'farrington' as const, figure: figure(i), printed: week, own: own[i] })),
    ];
  };
  const published = ['239', '249', '250', '254', '255', '257', '262', '263', '264'];
  const flexible = { id: 'versi lentur', en: 'flexible version' };
  return checksOf({ dataset: 'salmonella-agona', source: 'R surveillance 1.20.3' }, [
    ...alarms({ id: 'Farrington 1996', en: 'Farrington 1996' }, published, farrington(series, {}, from - 1)),
    ...alarms(flexible, ['257', '262', '263', '264'], farringtonFlexible(series, {}, from - 1)),
    ...['8', '7', '7', '6'].map((printed, i) => {
      const period = limits[251 - from + i];
      return {
        statistic: 'farrington' as const,
        figure: { id: `versi lentur, batas minggu ${251 + i}`, en: `flexible version, limit of week ${251 + i}` },
        printed,
        own: period && isFigure<FarringtonPeriod>(period) ? period.limit : null,
      };
    }),
  ]);
}

function trendChecks(): Check[] {
  const series = nile();
  const trend = mannKendall(series);
  const slope = theilSen(series);
  return checksOf({ dataset: 'nil', source: 'R cor.test, Gilbert 1987' }, [
    {
      statistic: 'mann-kendall',
      figure: { id: 'S', en: 'S' },
      printed: '-1387',
      own: isFigure<MannKendall>(trend) ? trend.s : null,
    },
    {
      statistic: 'mann-kendall',
      figure: { id: 'z', en: 'z' },
      printed: '-4.128',
      own: isFigure<MannKendall>(trend) ? trend.z : null,
    },
    {
      statistic: 'theil-sen',
      figure: { id: 'kemiringan per tahun', en: 'slope per year' },
      printed: '-2.6000',
      own: isFigure<TheilSen>(slope) ? slope.slope : null,
    },
    {
      statistic: 'theil-sen',
      figure: { id: 'batas bawah selang', en: 'lower end of the interval' },
      printed: '-3.6279',
      own: isFigure<TheilSen>(slope) && 'low' in slope.interval ? slope.interval.low : null,
    },
  ]);
}

function effectChecks(): Check[] {
  const { local } = displacement({
    target: { before: 207, after: 110, weight: 1.2 },
    control: { before: 308, after: 318, weight: 0.9 },
  });
  const effect = isFigure<Effect>(local) ? local : null;
  return checksOf({ dataset: null, source: 'Wheeler, Ratcliffe 2018' }, [
    {
      statistic: 'displacement',
      figure: { id: '207 → 110, pembanding 308 → 318', en: '207 → 110, control 308 → 318' },
      printed: '-91.9',
      own: effect?.value,
    },
    {
      statistic: 'displacement',
      figure: { id: 'galat bakunya', en: 'its standard error' },
      printed: '31.5',
      own: effect?.standardError,
    },
  ]);
}
