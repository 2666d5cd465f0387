import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { rowsCorrected } from '../auditEvents.ts';
import type { ImportSummary, QuarantineRow } from '../contract.ts';
import type { Importer } from '../importer.ts';
import { importRecord } from '../importRecord.ts';
import type { SpecSource } from '../importSpec.ts';
import { maskedText } from '../personal/maskPersonal.ts';
import { correctedRow, listQuarantine, readmitRows, refuseUndone } from '../quarantine.ts';
import { aliasSource } from '../rememberedHeaders.ts';
import { cleanText } from '../source/cleanText.ts';
import { mayRemember, rememberValue } from '../valueAliases.ts';
import type { QuarantineCorrection } from './contract.ts';

const PAGE = 5_000;
const SHOWN = 50;
type Change = Record<string, string | null>;

export interface Corrected {
  summary: ImportSummary | null;
  admitted: number;
  waiting: number;
  rows: QuarantineRow[];
  remembered: boolean;
}

const clean = (values: Change): Change =>
  Object.fromEntries(
    Object.entries(values).map(([column, text]) => [column, text === null ? null : cleanText(maskedText(text))]),
  );

/** What is to be written into a waiting row; null when the correction is not about it. */
function changeFor(correction: QuarantineCorrection): (row: QuarantineRow) => Change | null {
  if ('rows' in correction) {
    const byId = new Map(correction.rows.map((r) => [r.id, clean(r.values)]));
    return (row) => byId.get(row.id) ?? null;
  }
  const { column, value, reason } = correction.where;
  const set = clean(correction.set);
  return (row) => {
    if (!(column in row.values) || (row.values[column] ?? null) !== value) return null;
    return reason === undefined || row.problems.some((p) => p.column === column && p.reason.id === reason) ? set : null;
  };
}

/** Writes corrections into the waiting rows of an import they are about; answers the rows' numbers. */
async function writeCorrections(tx: Tx, importId: number, correction: QuarantineCorrection): Promise<number[]> {
  const change = changeFor(correction);
  const ids: number[] = [];
  const columns = new Set<string>();
  await tx.run('create temp table corrected (id bigint, values_json varchar, problems_json varchar)');
  for (let after = 0; ; ) {
    const page = await listQuarantine(tx, { importId, after, limit: PAGE });
    if (page.length === 0) break;
    const rows = page.flatMap((row) => {
      const set = change(row);
      if (set === null) return [];
      for (const column of Object.keys(set)) columns.add(column);
      const { values, problems } = correctedRow(row, set);
      ids.push(row.id);
      return [[row.id, JSON.stringify(values), JSON.stringify(problems)]];
    });
    await tx.load('corrected', { id: 'bigint', values_json: 'varchar', problems_json: 'varchar' }, rows);
    after = page.at(-1)?.id ?? after;
  }
  await tx.run(
    `update quarantine set values_json = c.values_json, problems_json = c.problems_json from corrected c where quarantine.id = c.id`,
  );
  await tx.run('drop table corrected');
  if (ids.length) await appendAudit(tx, rowsCorrected(importId, ids.length, [...columns]));
  return ids;
}

/**
 * Corrects many waiting rows of an import at once and takes in those that are right now, as one new import; the others keep what was
 * corrected and wait with their new reasons. Throws AppError `not_found`, `conflict` for an undone import, `invalid_request` for columns
 * the rows do not have, or when no row is meant.
 */
export async function correctQuarantine(
  db: Db,
  source: SpecSource,
  importId: number,
  correction: QuarantineCorrection,
  importer: Importer,
): Promise<Corrected> {
  const record = await importRecord(db, importId);
  refuseUndone(record);
  const ids = await db.tx((tx) => writeCorrections(tx, importId, correction));
  if (ids.length === 0) {
    throw new AppError('invalid_request', {
      id: 'Tidak ada baris yang menunggu dengan isi itu; mungkin sudah diperbaiki.',
      en: 'No waiting row has that value; it may have been corrected already.',
    });
  }
  const summary = await readmitRows(db, source, importId, ids, importer);
  const { rows, waiting } = await stillWaiting(db, importId, new Set(ids));
  const admitted = ids.length - waiting;
  let remembered = false;
  if ('where' in correction && correction.remember && admitted > 0) {
    const spec = typeof source === 'function' ? await source(db, record.channel) : source;
    const { column, value } = correction.where;
    remembered = mayRemember(spec, column, value, correction.set);
    const set = Object.fromEntries(Object.entries(correction.set).flatMap(([c, text]) => (text === null ? [] : [[c, text]])));
    if (remembered && value !== null) {
      await db.tx((tx) => rememberValue(tx, spec.kind, aliasSource(record.channel, importer.region), { column, value, set }));
    }
  }
  return { summary: summary.id === null ? null : summary, admitted, waiting, rows, remembered };
}

/** Which of these rows wait still: how many, and the first of them. */
async function stillWaiting(
  db: Db,
  importId: number,
  ids: ReadonlySet<number>,
): Promise<{ rows: QuarantineRow[]; waiting: number }> {
  const rows: QuarantineRow[] = [];
  let waiting = 0;
  for (let after = 0; ; ) {
    const page = await listQuarantine(db, { importId, after, limit: PAGE });
    if (page.length === 0) return { rows, waiting };
    for (const row of page) {
      if (!ids.has(row.id)) continue;
      waiting++;
      if (rows.length < SHOWN) rows.push(row);
    }
    after = page.at(-1)?.id ?? after;
  }
}
