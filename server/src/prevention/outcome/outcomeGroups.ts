import type { Text } from '../../http/contract.ts';
import type { Origin } from '../../reports/contract.ts';
import type { ObservedArea } from '../../signals/observed/observed.ts';
import {
  OUTCOME_GROUPS,
  type OutcomeDeclaration,
  type OutcomeGroup,
  type OutcomeGroupId,
  type OutcomeWeights,
} from './contract.ts';
import type { CountsByGroup, GroupCounts } from './judgeCounts.ts';
import type { OutcomeSeen } from './observeOutcome.ts';

/** Counts are told per so many voters, and per so much area. */
export const PER_VOTERS = 100_000;
export const PER_KM2 = 100;

/** A group before its counts are weighed. */
export interface PlainGroup extends Omit<OutcomeGroup, 'weighted'> {
  size: number | null;
}

/** The groups of a declaration, each added up: a sum with an unknown part is unknown. `km2`: area by code, where counts are divided by it. */
export function outcomeGroups(
  declaration: OutcomeDeclaration,
  seen: OutcomeSeen,
  km2: ReadonlyMap<string, number> | null,
): PlainGroup[] {
  return OUTCOME_GROUPS.filter((id) => declaration[id].length > 0).map((group): PlainGroup => {
    const codes = declaration[group];
    const areas = codes.map((code) => ({
      code,
      name: seen.before.areas.get(code)?.name ?? code,
      before: seen.before.areas.get(code)?.count ?? null,
      after: seen.after.areas.get(code)?.count ?? null,
    }));
    const { size, reason } = sizeOf(declaration.weights, codes, seen, km2);
    return {
      group,
      areas,
      count: { before: total(areas.map((a) => a.before)), after: total(areas.map((a) => a.after)) },
      coverage: { before: meanCoverage(codes, seen.before.areas), after: meanCoverage(codes, seen.after.areas) },
      size,
      reason: absenceIn(codes, seen) ?? reason,
    };
  });
}

/** The same in the form that is judged. */
export function countsByGroup(groups: readonly PlainGroup[]): CountsByGroup {
  const of = (id: OutcomeGroupId): GroupCounts | null => {
    const found = groups.find((g) => g.group === id);
    return found ? { ...found.count, size: found.size } : null;
  };
  const none: GroupCounts = { before: null, after: null, size: null };
  return {
    target: of('target') ?? none,
    comparison: of('comparison') ?? none,
    near: of('near'),
    nearComparison: of('nearComparison'),
  };
}

const total = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, v) => (sum === null || v === null ? null : sum + v), 0);

/** Mean of the known shares; null when not all are known. */
function meanCoverage(codes: readonly string[], areas: ReadonlyMap<string, ObservedArea>): number | null {
  const sum = total(codes.map((code) => areas.get(code)?.coverage ?? null));
  return sum === null || codes.length === 0 ? null : sum / codes.length;
}

function absenceIn(codes: readonly string[], { before, after }: OutcomeSeen): Text | null {
  for (const period of [before, after]) {
    for (const code of codes) {
      const area = period.areas.get(code);
      if (!area) return { id: `Tidak ada angka untuk ${code}.`, en: `There is no figure for ${code}.` };
      if (area.absent) return { id: `${area.name}: ${area.absent.reason.id}`, en: `${area.name}: ${area.absent.reason.en}` };
    }
  }
  return null;
}

function sizeOf(
  weights: OutcomeWeights,
  codes: readonly string[],
  { before }: OutcomeSeen,
  km2: ReadonlyMap<string, number> | null,
): { size: number | null; reason: Text | null } {
  if (weights === 'dpt') {
    const sum = total(codes.map((code) => before.areas.get(code)?.denominator?.value ?? null));
    return sum === null ? { size: null, reason: NO_VOTERS } : { size: sum / PER_VOTERS, reason: null };
  }
  if (weights === 'area') {
    const sum = total(codes.map((code) => km2?.get(code) ?? null));
    return sum === null || sum === 0 ? { size: null, reason: NO_AREA } : { size: sum / PER_KM2, reason: null };
  }
  return { size: 1, reason: null };
}

const NO_VOTERS: Text = {
  id: 'Jumlah pemilih (DPT) tidak diketahui untuk semua wilayah.',
  en: 'The number of registered voters (DPT) is not known for all areas.',
};
const NO_AREA: Text = {
  id: 'Luas wilayah tidak diketahui: tidak ada batas untuk semua wilayah.',
  en: 'The size of the areas is not known: not all of them have boundaries.',
};

/** What is counted, by origin. */
export const COUNTED: Record<Origin, Text> = {
  laporan: { id: 'laporan', en: 'reports' },
  temuan: { id: 'temuan', en: 'findings' },
  informasi_awal: { id: 'informasi awal', en: 'pieces of preliminary information' },
};
const PER: Record<OutcomeWeights, Text> = {
  none: { id: '', en: '' },
  dpt: { id: ' per 100.000 pemilih', en: ' per 100,000 registered voters' },
  area: { id: ' per 100 km²', en: ' per 100 km²' },
  days: { id: ' per 30 hari', en: ' per 30 days' },
};
/** What figures are told in: "laporan per 100.000 pemilih". */
export const unitOf = (origin: Origin, weights: OutcomeWeights): Text => ({
  id: `${COUNTED[origin].id}${PER[weights].id}`,
  en: `${COUNTED[origin].en}${PER[weights].en}`,
});
