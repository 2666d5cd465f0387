import type { Db } from '../../db/database.ts';
import type { Level } from '../../regions/contract.ts';
import type { KnownDenominator, NoDenominator } from '../../regions/denominatorBook.ts';
import { denominatorFor, denominatorsAt } from '../../regions/denominatorFor.ts';
import { codeToNumber } from '../../regions/regionCode.ts';
import { INDICATORS } from '../doors/indicators.ts';
import type { Scope } from '../filter.ts';
import { listAreas, listCatalogue } from '../repository.ts';
import { electionsOfRecords, type SumColumn, sumRowsOf } from '../rowSumsRepository.ts';
import { COUNTED } from '../uncounted.ts';
import type { SupervisionResponse, SupervisionRow } from './contract.ts';

const LEVEL_COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' } as const satisfies Record<
  Level,
  SumColumn
>;

type Figures = Omit<SupervisionRow, 'code' | 'name' | 'tpsExpected' | 'reason'>;
/** How forms and records are counted, in SQL. */
export const RECORDS = {
  // Each election has its own stations.
  tps: `count(distinct case when kind = 'tps' and tps is not null then election || '/' || cast(desa as varchar) || '/' || cast(tps as varchar) end)`,
  lhp: `count(distinct case when kind = 'lhp' then form_no end)`,
  busy: `count(distinct case when kind = 'lhp' and issue <> 0 then form_no end)`,
};
const SEVERAL = {
  id: 'Pilih satu pemilihan: jumlah TPS tiap pemilihan berbeda.',
  en: 'Choose one election: each has its own number of polling stations.',
};

const nothing = (): Figures => ({ tpsReported: 0, lhp: 0, lhpQuiet: 0, indicators: {} });
const expected = (found: KnownDenominator | NoDenominator | undefined) =>
  found === undefined
    ? { tpsExpected: null, reason: SEVERAL }
    : 'reason' in found
      ? { tpsExpected: null, reason: found.reason }
      : { tpsExpected: found.value, reason: null };

/** Polling stations of a region, or of the country: the sum of its provinces when all are known. */
async function stationsOf(db: Db, code: string | null, election: string): Promise<KnownDenominator | NoDenominator> {
  if (code !== null) return denominatorFor(db, code, election, 'tps');
  const provinces = [...(await denominatorsAt(db, { election, measure: 'tps', level: 'provinsi' })).values()];
  const known = provinces.filter((p): p is KnownDenominator => !('reason' in p));
  const missing = provinces.find((p): p is NoDenominator => 'reason' in p);
  if (missing || known.length === 0) return missing ?? { reason: SEVERAL };
  return {
    value: known.reduce((sum, p) => sum + p.value, 0),
    source: { name: [...new Set(known.map((p) => p.source.name))].sort().join('; '), date: null, note: null },
  };
}

/** Records of supervision inside a scope, per area of a level and altogether, over the polling stations of their election. */
export async function countSupervision(db: Db, level: Level, scope: Scope): Promise<Omit<SupervisionResponse, 'level' | 'meta'>> {
  const column = LEVEL_COLUMN[level];
  const watched = { table: 'supervision_records', condition: 'true', sums: RECORDS } as const;
  const happened = {
    table: 'reports',
    condition: `record_id is not null and ${COUNTED}`,
    sums: { n: 'sum(quantity)' },
  } as const;
  const [byArea, [all], events, elections, areas, issues] = await Promise.all([
    sumRowsOf(db, { ...watched, columns: [column] }, scope),
    sumRowsOf(db, { ...watched, columns: [] }, scope),
    sumRowsOf(db, { ...happened, columns: [column, 'indicator', 'issue'] }, scope),
    electionsOfRecords(db, scope),
    listAreas(db, level, scope.code),
    listCatalogue(db, 'issues'),
  ]);
  const election = scope.election ?? (elections.length === 1 ? (elections[0] as string) : null);
  const stations = election === null ? null : await denominatorsAt(db, { election, measure: 'tps', level, within: scope.code });
  const whole = election === null ? undefined : await stationsOf(db, scope.code, election);

  const named = new Map(areas.map((a) => [codeToNumber(a.code), a]));
  const found = new Map<number, Figures>();
  const at = (place: number) => {
    const figures = found.get(place) ?? nothing();
    found.set(place, figures);
    return figures;
  };
  const unplaced = { tps: 0, lhp: 0 };
  const read = (sum: (typeof byArea)[number], figures: Figures) => {
    figures.tpsReported += Number(sum.tps);
    figures.lhp += Number(sum.lhp);
    figures.lhpQuiet += Number(sum.lhp) - Number(sum.busy);
  };
  for (const sum of byArea) {
    const place = sum[column];
    if (place === null || !named.has(Number(place))) {
      unplaced.tps += Number(sum.tps);
      unplaced.lhp += Number(sum.lhp);
    } else read(sum, at(Number(place)));
  }
  const total = nothing();
  if (all) read(all, total);
  const issueOf = new Map(issues.map((i) => [i.num, i]));
  const indicators = new Map<string, SupervisionResponse['indicators'][number]>();
  for (const sum of events) {
    const issue = issueOf.get(Number(sum.issue));
    const known = INDICATORS.find((i) => i.code === sum.indicator);
    const code = known?.code ?? issue?.code ?? String(sum.issue);
    const n = Number(sum.n);
    const entry = indicators.get(code) ?? {
      code,
      name: known?.name ?? { id: issue?.name_id ?? code, en: issue?.name_en ?? code },
      issue: issue?.code ?? '',
      n: 0,
    };
    entry.n += n;
    indicators.set(code, entry);
    total.indicators[code] = (total.indicators[code] ?? 0) + n;
    const place = sum[column];
    if (place !== null && named.has(Number(place))) {
      const figures = at(Number(place));
      figures.indicators[code] = (figures.indicators[code] ?? 0) + n;
    }
  }
  return {
    election,
    rows: areas.flatMap(({ code, name }) => {
      const figures = found.get(codeToNumber(code));
      return figures ? [{ code, name, ...figures, ...expected(stations?.get(code)) }] : [];
    }),
    total: { ...total, ...expected(whole) },
    unplaced,
    indicators: [...indicators.values()].sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1)),
  };
}
