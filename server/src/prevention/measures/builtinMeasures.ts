import { readPublished } from '../../db/publishedData.ts';
import { type EstimatedRange, Measure, MeasureCode } from './contract.ts';

const FILE = 'prevention/measures.csv';

let kept: readonly Measure[] | null = null;

/** Measures of `data/prevention/measures.csv`, as version 1 without use. Throws when a row is malformed. */
export function builtinMeasures(): readonly Measure[] {
  kept ??= readPublished(FILE).map((r) => {
    const both = (column: string) => ({ id: r[column] ?? '', en: r[`${column}_en`] ?? r[column] ?? '' });
    const range = (what: 'biaya' | 'orang'): EstimatedRange | null =>
      r[`${what}_dari`] == null
        ? null
        : {
            low: Number(r[`${what}_dari`]),
            high: Number(r[`${what}_sampai`]),
            per: both(`${what}_per`),
            basis: both(`${what}_dasar`),
          };
    return Measure.parse({
      code: MeasureCode.parse(r.kode),
      name: both('nama'),
      description: r.keterangan ? both('keterangan') : null,
      issues: (r.isu ?? '').split('|'),
      stages: (r.fase ?? '').split('|'),
      actors: both('pelaku'),
      basis: r.dasar ?? null,
      form: r.bentuk,
      kind: r.jenis ?? null,
      programme: r.program ?? null,
      cost: range('biaya'),
      staff: range('orang'),
      source: { name: r.sumber ?? '', date: r.tanggal ?? null, note: r.catatan ?? null },
      builtin: true,
      author: null,
      owner: null,
      version: 1,
      updatedAt: null,
      retired: false,
      usedBy: null,
    });
  });
  return kept;
}
