import type { Text } from '../../http/contract.ts';
import type { Observed } from '../observed/observed.ts';
import type { EffortId, EffortRate, RatesResponse } from './contract.ts';
import { effortTable } from './effortTable.ts';

/** Findings are told per so many units of effort: records are many, supervisors few. */
const PER: Record<EffortId, number> = { lhp: 100, pengawas: 1 };

/**
 * Findings for the effort behind them, beside the rate per denominator. Records of the period stand for effort where any are kept in the
 * scope, else the supervisors there are; the answer says which. Only findings are divided: reports of the public do not come from patrols.
 */
export async function areaEffort(
  observed: Observed,
  asked?: EffortId,
): Promise<{ told: RatesResponse['effort']; areas: Map<string, EffortRate> }> {
  const resources = await observed.resources();
  const recordsKept = [...resources.areas.values()].some((a) => a.lhp + a.tps > 0);
  const kind = asked ?? (recordsKept ? 'lhp' : 'pengawas');
  const rows = observed.areas.map((area) => {
    const known = resources.areas.get(area.code);
    const records = known ? { lhp: known.lhp, tps: known.tps } : null;
    const staff = known?.supervisors;
    const units = kind === 'lhp' ? records && records.lhp + records.tps : staff && 'value' in staff ? staff.value : null;
    const findings = area.counts?.temuan ?? null;
    const reason: Text | null =
      area.absent?.reason ??
      (units !== null && units > 0 ? null : kind === 'pengawas' && staff && 'reason' in staff ? staff.reason : NONE[kind]);
    return {
      code: area.code,
      findings,
      units: units === 0 && reason ? null : units,
      records: kind === 'lhp' ? records : null,
      reason,
    };
  });
  const parentRate = parentRateOf(observed, kind, resources, rows);
  const table = effortTable(
    rows.map((r) => ({ findings: r.findings, effort: r.units })),
    PER[kind],
    parentRate,
  );
  const areas = new Map(
    rows.map(({ code, ...row }, i): [string, EffortRate] => {
      const found = table[i];
      if (!found)
        return [code, { ...row, rate: null, interval: null, rank: null, sameAsParent: null, reason: row.reason ?? NONE[kind] }];
      return [code, { ...row, ...found, reason: null }];
    }),
  );
  const staff = kind === 'pengawas' ? resources.staff : null;
  return {
    told: { kind, recordsKept, staff, per: PER[kind], unit: UNIT[kind], parentRate, note: NOTE[kind] },
    areas,
  };
}

/** All findings over all records; for supervisors, which nobody counts for the whole, of the areas where both are known. */
function parentRateOf(
  { whole }: Observed,
  kind: EffortId,
  { total }: Awaited<ReturnType<Observed['resources']>>,
  rows: readonly { findings: number | null; units: number | null }[],
): number | null {
  if (!whole) return null;
  if (kind === 'lhp')
    return total && total.lhp + total.tps > 0 ? (whole.counts.temuan / (total.lhp + total.tps)) * PER.lhp : null;
  const known = rows.filter((r): r is { findings: number; units: number } => r.findings !== null && (r.units ?? 0) > 0);
  const units = known.reduce((sum, r) => sum + r.units, 0);
  return units > 0 ? (known.reduce((sum, r) => sum + r.findings, 0) / units) * PER.pengawas : null;
}

const UNIT: Record<EffortId, Text> = {
  lhp: { id: 'temuan per 100 catatan pengawasan', en: 'findings per 100 supervision records' },
  pengawas: { id: 'temuan per pengawas', en: 'findings per supervisor' },
};
const NONE: Record<EffortId, Text> = {
  lhp: {
    id: 'Tidak ada catatan pengawasan (LHP atau formulir TPS) untuk wilayah ini pada periode ini, jadi upayanya tidak diketahui.',
    en: 'There is no supervision record (LHP or polling station form) of this area in this period, so the effort is not known.',
  },
  pengawas: {
    id: 'Banyaknya pengawas di wilayah ini tidak diketahui.',
    en: 'The number of supervisors in this area is not known.',
  },
};
const NOTE: Record<EffortId, Text> = {
  lhp: {
    id: 'Temuan dibagi catatan pengawasan (LHP dan formulir TPS) pada periode yang sama: wilayah yang tiga kali lebih sering dipatroli tidak naik karena itu saja. Catatan yang tidak disetor tidak terhitung; laporan masyarakat tidak dibagi.',
    en: 'Findings divided by the supervision records (LHP and polling station forms) of the same period: an area patrolled three times as much is not higher for that alone. Records that were not handed in do not count; reports of the public are not divided.',
  },
  pengawas: {
    id: 'Tidak dibagi catatan pengawasan, tetapi banyaknya pengawas yang tercatat; berapa sering mereka mengawasi tidak diketahui. Laporan masyarakat tidak dibagi.',
    en: 'Not divided by supervision records but by the number of supervisors on file; how often they watched is not known. Reports of the public are not divided.',
  },
};
