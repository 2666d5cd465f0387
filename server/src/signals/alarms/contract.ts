import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin } from '../../reports/contract.ts';
import { SignalBasis, SignalQuery } from '../basis/contract.ts';

export const ALARM_METHODS = ['c1', 'c2', 'c3', 'cusum', 'farrington'] as const;
/** EARS C1, C2, C3; CUSUM; Farrington 1996, which needs years of history. */
export const AlarmMethod = z.enum(ALARM_METHODS);
export type AlarmMethod = z.infer<typeof AlarmMethod>;

export const AlarmInterval = z.enum(['week', 'day']);
export type AlarmInterval = z.infer<typeof AlarmInterval>;

/** Without an origin the alarms are those of `laporan`; several origins are summed only when they are asked for. */
export const AlarmQuery = SignalQuery.omit({ denominator: true }).extend({
  method: AlarmMethod.default('c2'),
  interval: AlarmInterval.default('week'),
  /** Periods that an observation is compared with. */
  baseline: z.coerce.number().int().min(3).max(28).default(7),
  /** Periods between the baseline and the observation; default 0 for C1, 2 for the others. */
  guard: z.coerce.number().int().min(0).max(14).optional(),
  /** Known periods a baseline needs; default five sevenths of it. */
  known: z.coerce.number().int().min(3).max(28).optional(),
  /** The standard deviation is at least this. */
  sd: z.coerce.number().min(0.1).max(20).default(0.5),
  /** Standard deviations (C1, C2: 3; C3: sum 2; CUSUM: h 4) above which it is an alarm. */
  threshold: z.coerce.number().min(0.5).max(20).optional(),
  /** Fewer reports than this in a period are no alarm, whatever came before. */
  minimum: z.coerce.number().int().min(1).max(1000).default(3),
  /** Farrington: years looked back, and the significance of its limit. */
  years: z.coerce.number().int().min(1).max(5).default(3),
  alpha: z.coerce.number().min(0.0001).max(0.1).default(0.01),
  /** `running`: only alarms that are not over. */
  state: z.enum(['all', 'running']).default('all'),
  /** Alarms answered, shared out so that every state has some: see `alarms`. */
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AlarmQuery = z.infer<typeof AlarmQuery>;

/**
 * `above`: the last complete period is one of its alarm periods. `open`: not seen to end, as the periods after its last one (or that one
 * itself) are not complete yet or were not watched. `over`: a later complete period is not above the threshold.
 */
export const ALARM_STATES = ['above', 'open', 'over'] as const;
export const AlarmState = z.enum(ALARM_STATES);
export type AlarmState = z.infer<typeof AlarmState>;

/** One period of the series of an alarm. */
export const AlarmPoint = z.object({
  period: z.string(),
  /** Null = not known, which is not zero. */
  observed: z.number().nullable(),
  /** Null where there is nothing to compare with. */
  expected: z.number().nullable(),
  threshold: z.number().nullable(),
  alarm: z.boolean(),
  provisional: z.boolean(),
  /** Share 0..1 of expected coverage reports; null when not known. */
  coverage: z.number().nullable(),
});

/** A way to report that opened between the beginning of the baseline and the alarm. */
export const AlarmOpening = z.object({
  channel: z.string(),
  /** Null = the whole country. */
  code: z.string().nullable(),
  day: z.string(),
  title: Text,
  source: z.string(),
  /** Reports of the alarm's last period without those of this channel, and whether they would still be an alarm (null: not compared). */
  observedWithout: z.number().nullable(),
  stillAlarm: z.boolean().nullable(),
  note: Text,
});

export const OtherOrigin = z.object({
  origin: Origin,
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  alarm: z.boolean().nullable(),
  note: Text,
});

/** An uninterrupted run of alarm periods of one area and issue; the figures are those of its last period. */
export const Alarm = z.object({
  code: RegionCode,
  name: z.string(),
  issue: z.string(),
  issueName: Text,
  /** First day of the last alarm period (Monday of a week). */
  week: z.string(),
  /** First day of the first alarm period of this run, and how many periods it has. */
  since: z.string(),
  periods: z.number().int(),
  state: AlarmState,
  /** Whether it is not known to be over: `above` or `open`. */
  running: z.boolean(),
  method: AlarmMethod,
  origin: z.array(Origin),
  observed: z.number(),
  /** Mean of the baseline. */
  expected: z.number(),
  sd: z.number(),
  /** An alarm is strictly above this; null where what earlier periods carry is an alarm by itself (C3, CUSUM). */
  threshold: z.number().nullable(),
  /** Observed minus expected. */
  excess: z.number(),
  /** Statistic over its own threshold, above 1 for an alarm: what alarms are ranked by. */
  score: z.number(),
  /** The last period is not complete yet: it can only rise. `complete` is the share expected to be in. */
  provisional: z.boolean(),
  complete: z.number().nullable(),
  coverageBefore: z.number().nullable(),
  coverageNow: z.number().nullable(),
  coverageNote: Text,
  /** Whether the observation would be below the threshold if what is usual had grown as coverage did; null when coverage did not rise. */
  coverageExplains: z.boolean().nullable(),
  openings: z.array(AlarmOpening),
  /** The other of laporan and temuan in the same period; null when both are summed. */
  otherOrigin: OtherOrigin.nullable(),
  /** The alarm in one sentence. */
  sentence: Text,
  series: z.array(AlarmPoint),
});
export type Alarm = z.infer<typeof Alarm>;

/** What alarms of one method were worth on periods that are over. */
export const Scorecard = z.object({
  method: AlarmMethod,
  /** Runs of alarm periods that could be judged. */
  alarms: z.number().int(),
  hits: z.number().int(),
  falseAlarms: z.number().int(),
  /** Lasting rises without an alarm in their weeks. */
  misses: z.number().int(),
  /** All lasting rises. */
  rises: z.number().int(),
  /** Alarms that could not be judged: what follows is not over, or not known. */
  notJudged: z.number().int(),
  /** Days by which the alarm came before the rise could be seen without it; null without hits. */
  leadTimeMedian: z.number().nullable(),
  leadTimeRange: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Alarms followed by a report that became `pelanggaran`, among hits and among false alarms. */
  proven: z.object({ hits: z.number().int(), falseAlarms: z.number().int() }),
  /** Why there is no scorecard of this method; null when there is one. */
  reason: Text.nullable(),
});
export type Scorecard = z.infer<typeof Scorecard>;

/** A period that is not complete yet and would be an alarm if the rest comes in as usual. */
export const PendingAlarm = z.object({
  code: RegionCode,
  name: z.string(),
  issue: z.string(),
  week: z.string(),
  observed: z.number(),
  complete: z.number(),
  /** Observed over the share expected to be in. */
  projected: z.number(),
  expected: z.number(),
  threshold: z.number(),
});
export type PendingAlarm = z.infer<typeof PendingAlarm>;

export const AlarmsResponse = z.object({
  basis: SignalBasis,
  method: AlarmMethod,
  interval: AlarmInterval,
  parameters: z.object({
    baseline: z.number().int(),
    guard: z.number().int(),
    known: z.number().int(),
    sd: z.number(),
    threshold: z.number(),
    minimum: z.number().int(),
    years: z.number().int().nullable(),
    alpha: z.number().nullable(),
  }),
  /** Why the method gives nothing here; alarms and scorecards of other methods stand beside it. */
  refusal: z.object({ code: z.string(), reason: Text }).nullable(),
  alarms: z.array(Alarm),
  /** All alarms found (of the state asked for); `alarms` are some of each state, in the order of the states: `above` by its last period, the latest first, and then all by how serious they are. */
  total: z.number().int(),
  /** Of all alarms, whatever state is asked for: those that are running, and how many are in each state. */
  running: z.number().int(),
  states: z.object({ above: z.number().int(), open: z.number().int(), over: z.number().int() }),
  /** Not complete yet: neither alarm nor "no alarm". */
  pending: z.array(PendingAlarm),
  scanned: z.object({
    areas: z.number().int(),
    issues: z.number().int(),
    weeks: z.number().int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Combinations of area, issue and period that could be judged, that were not known, and that had too little before them. */
    judged: z.number().int(),
    /** Not complete yet and no alarm so far: neither is said of them. */
    incomplete: z.number().int(),
    unknown: z.number().int(),
    noBaseline: z.number().int(),
    /** Judged ones that are alarms. */
    alarmPeriods: z.number().int(),
  }),
  /** Alarm periods to be expected if every series were nothing but chance around its own mean. */
  chance: z.object({ expected: z.number().nullable(), text: Text }),
  /** Periods at the end that are not complete yet. */
  provisional: z.object({ periods: z.number().int(), from: z.string().nullable(), asOf: z.string().nullable(), text: Text }),
  scorecard: Scorecard.extend({ definition: Text, provenElsewhere: z.number().nullable() }),
  /** All methods on the same series by the same definition. */
  compared: z.array(Scorecard),
  meta: Meta,
});
export type AlarmsResponse = z.infer<typeof AlarmsResponse>;
