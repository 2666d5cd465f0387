import type { Db } from '../db/database.ts';
import type { Fact } from '../indices/contract.ts';
import type { FilterPeriod } from '../layers/calendar.ts';
import { electionOfMeasure, usesSample } from '../layers/layerRate.ts';
import { listSampleSources } from '../layers/repository.ts';
import { staffStatements } from '../layers/staffStatements.ts';
import { STAFF, type StaffCapacity } from '../regions/staff/contract.ts';
import { STAFF_NORMS } from '../regions/staff/norms.ts';
import { staffFor } from '../regions/staff/readStaff.ts';
import { staffCapacity } from '../regions/staff/staffCapacity.ts';

/**
 * Supervisors of a region against the norm, each kind with its own election, and what was published about them in other words. Numbers
 * of staff are published facts like voters and polling stations: everybody sees them.
 */
export async function capacityPart(
  db: Db,
  code: string,
  period: FilterPeriod,
): Promise<{ staff: StaffCapacity[]; statements: Omit<Fact, 'conflict'>[]; sample: boolean }> {
  const kinds = await Promise.all(
    STAFF.map(async (kind) => {
      const election = await electionOfMeasure(db, kind, period);
      const id = election?.id ?? '';
      const [found, statements, samples] = await Promise.all([
        staffFor(db, code, kind, id),
        staffStatements(db, kind),
        Promise.all([kind, STAFF_NORMS[kind].unit].map((measure) => listSampleSources(db, id, measure))),
      ]);
      const told = staffCapacity(kind, found, election?.name ?? null);
      const sample = told.value !== null && usesSample([found.staff, found.units], new Set(samples.flatMap((s) => [...s])));
      return { told, statements: statements.get(code) ?? [], sample };
    }),
  );
  const statements = new Map(
    kinds.flatMap((k) => k.statements).map((s) => [`${s.measure} ${s.valueText} ${s.source} ${s.date}`, s] as const),
  );
  return { staff: kinds.map((k) => k.told), statements: [...statements.values()], sample: kinds.some((k) => k.sample) };
}
