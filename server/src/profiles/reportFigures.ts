import type { Db } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { NOT_MONITORED, ZERO_DENOMINATOR } from '../layers/absenceNotes.ts';
import type { FilterPeriod } from '../layers/calendar.ts';
import type { DenominatorId } from '../layers/contract.ts';
import { denominatorValue, parentRate, rateOf } from '../layers/countFigures.ts';
import { electionOfMeasure, usesSample } from '../layers/layerRate.ts';
import { sumOrigins } from '../layers/reportFigures.ts';
import { listSampleSources } from '../layers/repository.ts';
import { MEASURE, PER, perUnit } from '../layers/units.ts';
import type { Region } from '../regions/contract.ts';
import { denominatorFor, denominatorsAt } from '../regions/denominatorFor.ts';
import { absenceOf } from '../reports/absenceRule.ts';
import type { CatalogueEntry, CountDimension, CountRow, Origin, OriginCounts, Status } from '../reports/contract.ts';
import { countReports, noCounts } from '../reports/countReports.ts';
import { areasReported } from '../reports/coverage.ts';
import type { Scope } from '../reports/filter.ts';
import type { ProfileReports } from './contract.ts';
import { issueShares, profileSignature } from './issueShares.ts';

/** What the report part of a profile is made from. */
export interface ReportPart {
  region: Region;
  parentName: string;
  /** Whether the parent's own figures may be told beside the region's. */
  parentSeen: boolean;
  /** The filter of the query without origins, limited to the region. */
  scope: Scope;
  origins: readonly Origin[];
  period: FilterPeriod;
  denominator: DenominatorId;
  issues: readonly CatalogueEntry[];
}

type RateFigure = Pick<ProfileReports, 'rate' | 'rateAbsence'> & { sampleRate: boolean };

/**
 * Reports of a region: counts by origin, rate beside its parent's, issue shares, signature and the ladder of statuses.
 * The issue filter does not touch the shares, nor the status filter the ladder: each is told whole.
 */
export async function reportFigures(db: Db, part: ReportPart): Promise<{ reports: ProfileReports; sampleRate: boolean }> {
  const { region, scope, origins, period, parentSeen } = part;
  const parent: Scope = { ...scope, code: region.parent };
  const count = async (by: CountDimension[], where: Scope) => (await countReports(db, by, null, where)).rows;
  const [[own], here, there, statuses, reported] = await Promise.all([
    count([], scope),
    count(['issue'], { ...scope, issue: null }),
    parentSeen ? count(['issue'], { ...parent, issue: null }) : null,
    count(['status'], { ...scope, status: null }),
    areasReported(db, region.level, period.window.from, period.window.to),
  ]);
  const counts = originsOf(own ?? noCounts());
  const absence = absenceOf(sumOrigins(counts, origins), { reported: reported.has(region.code) });
  const byIssues = { here: byIssue(here), parent: there && byIssue(there), origins };
  const uncompared = parentSeen ? null : parentInternal(part.parentName);
  const { sampleRate, ...rate } = absence ? noRate(NOT_MONITORED) : await rateFigure(db, part, counts, parent);
  const reports: ProfileReports = {
    counts,
    absence,
    absenceNote: absence && NOT_MONITORED,
    ...rate,
    issues: issueShares(byIssues),
    signature: uncompared ? { issue: null, reason: uncompared } : profileSignature(byIssues, part.issues, part.parentName),
    statuses: statuses.map((row) => ({ status: row.status as Status, ...originsOf(row) })),
    uncompared,
  };
  return { reports, sampleRate };
}

const originsOf = ({ laporan, temuan, informasi_awal }: OriginCounts): OriginCounts => ({ laporan, temuan, informasi_awal });
const byIssue = (rows: readonly CountRow[]) => new Map(rows.map((r) => [r.issue ?? '', originsOf(r)]));

/** Nothing of a wider area is told to those who see only a part of it, and a comparison would tell it. */
const parentInternal = (name: string): Text => ({
  id: `Angka ${name} bersifat internal dan tidak terbuka bagi Anda, jadi tidak ada pembanding.`,
  en: `The figures of ${name} are internal and not open to you, so there is nothing to compare with.`,
});

const noRate = (rateAbsence: Text): RateFigure => ({ rate: null, rateAbsence, sampleRate: false });

const NOT_CHOSEN: Text = { id: 'Penyebut tidak dipilih.', en: 'No denominator is chosen.' };
const BY_RECORDS: Text = {
  id: 'Angka per catatan pengawasan hanya ada di peta dan sinyal, untuk temuan.',
  en: 'Figures per supervision record are on the map and among the signals only, for findings.',
};

async function rateFigure(db: Db, part: ReportPart, counts: OriginCounts, parent: Scope): Promise<RateFigure> {
  const { region, origins } = part;
  const [measure, per, unit] = [MEASURE[part.denominator], PER[part.denominator], perUnit(part.denominator)];
  if (measure === null || per === null || unit === null) {
    return noRate(part.denominator === 'jumlah' ? NOT_CHOSEN : BY_RECORDS);
  }
  const election = (await electionOfMeasure(db, measure, part.period))?.id ?? '';
  const denominator = await denominatorFor(db, region.code, election, measure);
  if ('reason' in denominator) return noRate(denominator.reason);
  if (!(denominator.value > 0)) return noRate(ZERO_DENOMINATOR);
  const { value, interval } = rateOf(sumOrigins(counts, origins), denominator.value, per);
  const parentValue = part.parentSeen ? await comparison(db, part, parent, { election, measure, per }) : null;
  const sampleRate = usesSample([denominator], await listSampleSources(db, election, measure));
  return { rate: { value, low: interval[0], high: interval[1], parentValue, unit, denominator }, rateAbsence: null, sampleRate };
}

/** The rate the area is compared with, by the rule of the map: the parent's own, else the areas beside it together. */
async function comparison(
  db: Db,
  part: ReportPart,
  parent: Scope,
  ask: { election: string; measure: string; per: number },
): Promise<number | null> {
  const { region, origins } = part;
  const own = parent.code === null ? null : await denominatorFor(db, parent.code, ask.election, ask.measure);
  if (own && 'value' in own && own.value > 0) {
    const [total] = (await countReports(db, [], null, parent)).rows;
    return parentRate({ count: sumOrigins(total ?? noCounts(), origins), denominator: own.value }, [], ask.per);
  }
  const [{ rows }, denominators] = await Promise.all([
    countReports(db, ['region'], region.level, parent),
    denominatorsAt(db, { ...ask, level: region.level, within: parent.code }),
  ]);
  const rate = { per: ask.per, denominatorOf: (code: string) => denominators.get(code) ?? { reason: ZERO_DENOMINATOR } };
  const siblings = rows.map((r) => ({ count: sumOrigins(r, origins), denominator: denominatorValue(rate, r.code ?? '') }));
  return parentRate({ count: 0, denominator: null }, siblings, ask.per);
}
