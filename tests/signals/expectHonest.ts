import { expect } from 'vitest';
import type { z } from 'zod';
import type { AgreementResponse } from '../../server/src/signals/agreement/contract.ts';
import type { AlarmsResponse } from '../../server/src/signals/alarms/contract.ts';
import type { SignalBasis } from '../../server/src/signals/basis/contract.ts';
import type { ClassesResponse } from '../../server/src/signals/classes/contract.ts';
import type { ClustersResponse } from '../../server/src/signals/clusters/contract.ts';
import type { RanksResponse } from '../../server/src/signals/ranks/contract.ts';
import type { RatesResponse } from '../../server/src/signals/rates/contract.ts';
import type { ReadingsResponse } from '../../server/src/signals/readings/contract.ts';
import type { SignatureResponse } from '../../server/src/signals/signature/contract.ts';
import type { SignalTrendResponse } from '../../server/src/signals/trend/contract.ts';

/** Fails on NaN, an infinity or undefined anywhere in what will become JSON, and on an answer that is not what its contract says. */
export function expectSound<T extends z.ZodType>(body: unknown, contract: T): z.infer<T> {
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'number') expect(Number.isFinite(value), `${at} is ${value}`).toBe(true);
    else if (typeof value === 'string') expect(value, at).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`);
  };
  walk(body, 'body');
  return contract.parse(body);
}

/** Used and dropped areas are all there are, each dropped one with its reason. */
export function expectBasis({ n, dropped, convention }: SignalBasis, areas: number): void {
  expect(n + dropped.length).toBe(areas);
  for (const { reason } of dropped) expect(reason.id.length * reason.en.length).toBeGreaterThan(0);
  expect(convention.length).toBeGreaterThan(0);
}

const reasoned = (what: unknown, reason: unknown, at: string) => expect(what === null, at).toBe(reason !== null);

export function expectRates({ areas, funnel, smoothing, noRates }: RatesResponse): void {
  for (const a of areas) {
    if (a.count === null) expect(a.absence, a.code).not.toBeNull();
    if (noRates === null) reasoned(a.rate, a.absence, a.code);
    if (a.rate !== null) expect(a.interval && a.interval.low <= a.rate && a.rate <= a.interval.high, a.code).toBe(true);
    for (const eb of [a.ebGlobal, a.ebLocal]) if (eb?.value === null) expect(eb.reason, a.code).not.toBeNull();
    if (a.ebGlobal && a.ebGlobal.interval === null) expect(a.ebGlobal.reason, a.code).not.toBeNull();
    if (a.z === null) expect(a.expected === null || a.band === null, a.code).toBe(true);
    if (a.effort.rate === null) expect(a.effort.reason, a.code).not.toBeNull();
  }
  if (funnel) reasoned(funnel.phi, funnel.phiReason, 'phi');
  if (smoothing?.overall === null) expect(smoothing.reason).not.toBeNull();
}

export function expectRanks({ areas }: RanksResponse): void {
  for (const a of areas) {
    reasoned(a.rank, a.absence, a.code);
    expect(a.sentence.id).not.toBe('');
    const ends = [a.low, a.median, a.high];
    expect(ends.every((v) => v === null) || ends.every((v) => v !== null), a.code).toBe(true);
    if (a.low !== null && a.high !== null) expect(1 <= a.low && a.low <= a.high && a.high <= areas.length).toBe(true);
  }
}

export function expectClasses({ methods, statistics }: ClassesResponse): void {
  for (const { items, note } of methods) {
    expect(items.reduce((s, i) => s + i.count, 0)).toBe(statistics.n);
    expect(note.id).not.toBe('');
  }
}

/** No cluster without a p of at most 0.05 that could be reached. */
export function expectClusters({ areas, refusal, global, smallestP, statistic }: ClustersResponse): void {
  for (const a of areas) {
    expect(a.reason.id, a.code).not.toBe('');
    if (['tidak-nyata', 'tanpa-tetangga'].includes(a.label)) continue;
    const p = statistic === 'gi-star' ? (a.pTwoSided ?? a.pAnalytic) : a.pTwoSided;
    expect(p !== null && p <= 0.05, `${a.code} ${a.label} p ${p}`).toBe(true);
    expect(a.smallestP === null || a.smallestP <= 0.05, a.code).toBe(true);
    expect(refusal, 'a label beside a refusal').toBeNull();
  }
  if (refusal) expect(refusal.reason.id).not.toBe('');
  if (areas.length === 0 || smallestP === null || smallestP > 0.05) expect(refusal).not.toBeNull();
  if (global && global.variance === null) expect(global.reason).not.toBeNull();
}

export function expectSignature({ areas, cramersV, byOrigin }: SignatureResponse): void {
  for (const part of [{ areas, cramersV }, ...byOrigin]) {
    reasoned(part.cramersV.value, part.cramersV.reason, 'cramersV');
    for (const a of part.areas) reasoned(a.distinctive, a.why, a.code);
  }
  for (const a of areas) {
    expect(a.reason.id, a.code).not.toBe('');
    // Where nothing is compared the reason of the area stands for those of its issues.
    for (const i of a.issues)
      if (i.interval === null)
        expect(i.reason !== null || (i.lq === null && a.distinctive === null), `${a.code} ${i.issue}`).toBe(true);
    if (a.distinctive) expect(a.distinctive.interval.low).toBeGreaterThan(1);
  }
}

export function expectAgreement({ factors, joint, reason, sentence }: AgreementResponse): void {
  for (const f of factors) reasoned(f.spearman, f.reason, f.factor);
  reasoned(joint, reason, 'joint');
  expect(sentence.id).not.toBe('');
}

export function expectReadings({ areas }: ReadingsResponse): void {
  for (const a of areas) {
    reasoned(a.evidence, a.absence, a.code);
    expect(a.sentence.id, a.code).not.toBe('');
    if (!a.evidence) continue;
    const { ladder: _, openings: __, proven, ...compared } = a.evidence;
    for (const [key, c] of Object.entries({ ...compared, ...proven }))
      if (c.value === null) expect(c.reason, `${a.code} ${key}`).not.toBeNull();
  }
}

/** An alarm is above its threshold, and is told in a sentence; what was not judged is counted as such. */
export function expectAlarms({ alarms, refusal, scanned, scorecard, compared, total }: AlarmsResponse): void {
  expect(total).toBeGreaterThanOrEqual(alarms.length);
  if (refusal) expect(refusal.reason.id).not.toBe('');
  for (const a of alarms) {
    expect(a.threshold === null || a.observed > a.threshold, a.code).toBe(true);
    expect(a.sentence.id.length * a.coverageNote.id.length, a.code).toBeGreaterThan(0);
  }
  expect(scanned.alarmPeriods).toBeLessThanOrEqual(scanned.judged);
  for (const s of [scorecard, ...compared]) {
    expect(s.hits + s.falseAlarms).toBe(s.alarms);
    if (s.leadTimeMedian === null) expect(s.hits === 0 || s.reason !== null, s.method).toBe(true);
  }
}

/** A direction only where the test found one. */
export function expectTrends({ areas }: SignalTrendResponse): void {
  for (const a of areas) {
    for (const part of [a, ...a.byOrigin]) {
      expect(part.sentence.id, a.code).not.toBe('');
      const claimed = part.label === 'naik' || part.label === 'turun';
      if (claimed) expect(part.mannKendall && part.mannKendall.p <= 0.05, a.code).toBe(true);
      if (part.mannKendall === null) expect(part.label, a.code).toBe('tidak_diuji');
      if (part.theilSen && part.theilSen.interval === null) expect(part.theilSen.reason, a.code).not.toBeNull();
    }
    if (a.bh) expect(a.pAdjusted !== null && a.pAdjusted <= 0.05, a.code).toBe(true);
  }
}
