import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import { basisOf } from '../basis/basisOf.ts';
import type { SignalBasis } from '../basis/contract.ts';
import type { Observed } from '../observed/observed.ts';
import { provisionalNote } from '../panel/provisionalNote.ts';
import { type SeriesPanel, seriesPanel } from '../panel/seriesPanel.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import { chanceSentence, methodSentence, scoreDefinition } from './alarmPhrases.ts';
import { alarmState, shareOut } from './alarmStates.ts';
import { CHANCE_SEED } from './chanceOfAlarm.ts';
import type { AlarmMethod, AlarmQuery, AlarmState, AlarmsResponse, Scorecard } from './contract.ts';
import { describeAlarms } from './describeAlarms.ts';
import { type AlarmOptions, alarmOptions, refusalOf } from './judgeSeries.ts';
import type { FoundAlarm, ScanResult } from './scanAlarms.ts';
import { RISE_WINDOW, scanOf } from './scanOf.ts';
import { leadTimes, noScores, type ScoreSums } from './scorecard.ts';

/** Periods looked at when the filter has no first day, and at most. */
const USUAL = { week: 60, day: 90 } as const;
const MOST = { week: 260, day: 366 } as const;
/** Areas x periods looked at, at most: all kecamatan of the country over half a year. */
const MOST_CELLS = 200_000;
/** Methods whose scorecards stand beside the one asked for. */
const COMPARED: AlarmMethod[] = ['c1', 'c2', 'c3', 'cusum'];
const DAYS = { week: 7, day: 1 } as const;

/** Alarms of the areas of an observation, with what can explain them, and how past ones did. */
export async function alarmsOf(db: Db, observed: Observed, query: AlarmQuery): Promise<AlarmsResponse> {
  const { interval, method } = query;
  const asked = askedOptions(query);
  const options = alarmOptions(asked, method);
  const most = Math.min(MOST[interval], Math.max(8, Math.floor(MOST_CELLS / Math.max(1, observed.areas.length))));
  const panel = await seriesPanel(observed, {
    interval,
    byIssue: true,
    // CUSUM and C3 look further back than their baseline.
    history: method === 'farrington' ? options.years * 52 + 3 : options.baseline + options.guard + 12,
    usual: Math.min(USUAL[interval], most),
    most,
  });
  const refusal = refusalOf(method, interval, options.years, panel.first);
  const used = refusal ? 'c2' : method;
  const found = await runStatistic('scanAlarms', [
    await scanOf(observed, panel, {
      method: used,
      compared: COMPARED.filter((m) => m !== used),
      options: refusal ? withoutThreshold(asked) : asked,
      resolved: options,
      interval,
    }),
  ]);
  const { issues } = await readCatalogues(db);
  const all = refusal ? [] : found.alarms;
  const byState: Record<AlarmState, FoundAlarm[]> = { above: [], open: [], over: [] };
  for (const alarm of all) byState[alarmState(panel, alarm)].push(alarm);
  // All are sorted by how serious they are; of those that hold now, the latest stand first.
  byState.above.sort((a, b) => b.end - a.end);
  const { above, open, over } = byState;
  const running = above.length + open.length;
  const shown = query.state === 'running' ? { above, open, over: [] } : byState;
  const periods = panel.periods.slice(panel.first);
  const score = (m: AlarmMethod): Scorecard =>
    refusal && m === method
      ? { ...scorecard(m, noScores(), interval), reason: refusal.reason }
      : scorecard(m, found.scores[m] ?? noScores(), interval);
  return {
    basis: basisOf(observed, {
      n: panel.areas.length,
      dropped: panel.dropped,
      convention: [methodSentence(method, options, interval), ...CONVENTION],
      seed: CHANCE_SEED,
      caveats: caveatsOf(panel, most, observed),
    }),
    method,
    interval,
    parameters: {
      ...{ baseline: options.baseline, guard: options.guard, known: options.known, sd: options.sd },
      ...{ threshold: options.threshold, minimum: options.minimum },
      years: method === 'farrington' ? options.years : null,
      alpha: method === 'farrington' ? options.alpha : null,
    },
    refusal: refusal && { code: refusal.code, reason: refusal.reason },
    alarms: await describeAlarms(db, observed, panel, shareOut(shown, query.limit), { method, interval, options, issues }),
    total: shown.above.length + shown.open.length + shown.over.length,
    running,
    states: { above: above.length, open: open.length, over: over.length },
    pending: refusal ? [] : pendingOf(found, panel).slice(0, query.limit),
    scanned: {
      areas: panel.areas.length,
      issues: panel.issues.length,
      weeks: periods.length,
      from: periods[0]?.from ?? null,
      to: periods.at(-1)?.to ?? null,
      ...(refusal
        ? { judged: 0, incomplete: 0, unknown: 0, noBaseline: 0, alarmPeriods: 0 }
        : {
            judged: found.judged,
            incomplete: found.incomplete,
            unknown: found.unknown,
            noBaseline: found.noBaseline,
            alarmPeriods: found.alarmPeriods,
          }),
    },
    chance: refusal
      ? { expected: null, text: refusal.reason }
      : { expected: found.chance, text: chanceSentence(found.chance, found.alarmPeriods, all.length, found.judged, interval) },
    provisional: provisionalNote(panel, WAITING),
    scorecard: {
      ...score(method),
      definition: scoreDefinition(RISE_WINDOW[interval], options.baseline, interval),
      provenElsewhere: refusal ? null : found.provenElsewhere,
    },
    compared: [...COMPARED, ...(method === 'farrington' ? [method] : [])].map(score),
    meta: observed.meta,
  };
}

/** The options that a query names. */
function askedOptions({ baseline, guard, known, sd, threshold, minimum, years, alpha }: AlarmQuery): Partial<AlarmOptions> {
  return {
    ...{ baseline, sd, minimum, years, alpha },
    ...(guard === undefined ? {} : { guard }),
    ...(known === undefined ? {} : { known }),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

const withoutThreshold = ({ threshold: _, ...rest }: Partial<AlarmOptions>): Partial<AlarmOptions> => rest;

function scorecard(method: AlarmMethod, sums: ScoreSums, interval: 'week' | 'day'): Scorecard {
  const { leads, ...counts } = sums;
  const lead = leadTimes(leads, DAYS[interval]);
  return {
    method,
    ...counts,
    leadTimeMedian: lead?.median ?? null,
    leadTimeRange: lead && { low: lead.low, high: lead.high },
    reason:
      sums.alarms + sums.rises > 0
        ? null
        : {
            id: 'Belum ada alarm atau kenaikan yang bertahan pada masa yang sudah lengkap, jadi belum ada yang dapat dinilai.',
            en: 'There is no alarm and no lasting rise in times that are complete, so there is nothing to judge yet.',
          },
  };
}

function pendingOf({ pending }: ScanResult, panel: SeriesPanel): AlarmsResponse['pending'] {
  return pending.map(({ series, period, observed, projected, expected, limit }) => {
    const { area, issue } = panel.series[series] as SeriesPanel['series'][number];
    const { code, name } = panel.areas[area] as SeriesPanel['areas'][number];
    return {
      code,
      name,
      issue: issue ?? '',
      week: panel.periods[period]?.from ?? '',
      observed,
      complete: panel.complete[period] ?? 0,
      projected,
      expected,
      threshold: limit,
    };
  });
}

function caveatsOf({ periods, first, watched, areas }: SeriesPanel, most: number, observed: Observed): SignalBasis['caveats'] {
  const caveats: SignalBasis['caveats'] = [ALARM_IS_A_QUESTION, ...(observed.meta.sample ? [MADE_UP] : [])];
  const n = periods.length;
  const from = observed.window.from;
  if (from !== null && n - first >= most && (periods[first]?.from ?? '') > from) {
    caveats.push({
      code: 'periode_dibatasi',
      text: {
        id: `Hanya ${most} periode terakhir yang dinilai sekaligus; persempit wilayah atau akhiri periode lebih awal untuk yang sebelumnya.`,
        en: `Only the last ${most} periods are judged at once; narrow the area or end the period earlier for those before.`,
      },
    });
  }
  const cells = areas.length * (n - first);
  let unknown = 0;
  for (let a = 0; a < areas.length; a++) for (let t = first; t < n; t++) if (watched[a * n + t] === 0) unknown++;
  if (unknown > 0) {
    const share = `${Math.round((100 * unknown) / cells)} %`;
    caveats.push({
      code: 'periode_belum_terpantau',
      text: {
        id: `${share} periode wilayah belum terpantau: tidak diketahui, bukan nol, dan tidak ikut menjadi pembanding.`,
        en: `${share} of the periods of the areas were not monitored: not known, which is not zero, and no part of any comparison.`,
      },
    });
  }
  return caveats;
}

const WAITING: Text = {
  id: 'tanpa alarm di sana tidak berarti aman, dan periode itu tidak menjadi pembanding.',
  en: 'no alarm there does not mean that all is well, and they are no part of any comparison.',
};
const ALARM_IS_A_QUESTION = {
  code: 'alarm_bukan_bukti',
  text: {
    id: 'Alarm adalah pertanyaan, bukan bukti pelanggaran: periksa cakupan, kanal yang baru dibuka, dan isi laporannya.',
    en: 'An alarm is a question, no proof of a violation: look at coverage, at channels that just opened, and at what the reports say.',
  },
};
const MADE_UP = {
  code: 'rapor_dari_data_contoh',
  text: {
    id: 'Alarm dan rapornya di sini berasal dari data contoh: kenaikannya dibuat, jadi rapor ini tidak menunjukkan seberapa andal suatu cara pada data sebenarnya.',
    en: 'The alarms and their scorecard here come from sample data: the rises are made up, so the scorecard does not show how reliable a method is on real data.',
  },
};
const CONVENTION: Text[] = [
  {
    id: 'Satu alarm = periode alarm berturut-turut dari satu wilayah dan satu isu; yang di atas ambang pada periode terakhir yang lengkap lebih dahulu, lalu menurut statistik dibagi ambangnya.',
    en: 'One alarm = consecutive alarm periods of one area and one issue; those above the threshold in the last complete period first, then ranked by the statistic over its threshold.',
  },
  {
    id: 'Jumlah alarm karena kebetulan: undian Poisson berbenih tetap di sekitar rata-rata tiap deret.',
    en: 'Alarms by chance: Poisson draws with a fixed seed round the mean of each series.',
  },
];
