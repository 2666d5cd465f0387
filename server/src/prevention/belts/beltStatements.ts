import { readPublished } from '../../db/publishedData.ts';
import type { BeltStatement } from './contract.ts';

const FILE = 'prevention/perbatasan.csv';
let kept: Map<string, BeltStatement[]> | null = null;

/** Published statements about borders, by id of the belt. */
export function beltStatements(): ReadonlyMap<string, readonly BeltStatement[]> {
  if (kept) return kept;
  const found = new Map<string, BeltStatement[]>();
  for (const row of readPublished(FILE)) {
    const id = [row.kode_a ?? '', row.kode_b ?? ''].sort().join('~');
    const statement: BeltStatement = {
      id: row.id ?? '',
      by: row.oleh ?? '',
      text: { id: row.pernyataan ?? '', en: row.pernyataan_en ?? '' },
      source: { name: row.sumber ?? '', date: row.tanggal ?? null, note: row.catatan ?? null },
      url: row.tautan ?? null,
    };
    found.set(id, [...(found.get(id) ?? []), statement]);
  }
  kept = found;
  return found;
}
