import type { Queryable } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type IntakeKind, intakeColumns, specOf } from '../../imports/intake/intakeKind.ts';
import { keyColumns } from '../../imports/targetKey.ts';
import { listRegions } from '../../regions/repository.ts';
import { placeLists } from './placeLists.ts';
import { templateXlsx } from './templateXlsx.ts';

/**
 * The template of a kind of file and channel, with the names of one area (null = the whole country). Throws AppError `not_found` for an
 * unknown area, `invalid_request` for an unknown channel.
 */
export async function makeTemplate(
  db: Queryable,
  kind: IntakeKind,
  channel: string | null,
  code: string | null,
): Promise<Uint8Array> {
  const spec = await specOf(db, kind, channel);
  const regions = await listRegions(db);
  const area = code === null ? null : regions.find((r) => r.code === code);
  if (area === undefined) {
    throw new AppError('not_found', { id: `Tidak ada wilayah ${code}.`, en: `There is no region ${code}.` });
  }
  const facts = {
    kind: kind.label.id,
    rows: kind.description.id,
    channel: kind.channel ? channel : null,
    area: area?.name ?? 'Seluruh Indonesia',
    day: new Date().toISOString().slice(0, 10),
  };
  const [unique, ...more] = keyColumns(spec);
  const columns = await intakeColumns(db, kind, spec, channel);
  return templateXlsx(columns, placeLists(regions, code), facts, more.length === 0 ? (unique ?? null) : null);
}
