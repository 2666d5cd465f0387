import type { Queryable } from '../../db/database.ts';
import { mayBeWhole } from '../findMissing.ts';
import type { Importer } from '../importer.ts';
import { HeaderMatcher } from '../matchHeaders.ts';
import { maskedText } from '../personal/maskPersonal.ts';
import type { FileInspection, SavedMapping } from './contract.ts';
import { fittingMappings } from './fittingMappings.ts';
import { headersKnown } from './headerKnowledge.ts';
import { inspectHeaders, shown } from './inspectHeaders.ts';
import { type IntakeKind, intakeColumns, kindNamed, specOf } from './intakeKind.ts';
import { sampleFile } from './sampleFile.ts';
import { suggestKinds } from './suggestKinds.ts';

const PREVIEW = 20;
const CELL_LENGTH = 200;

export interface InspectOptions {
  kind: string;
  channel: string | null;
  mapping: Record<string, string | null>;
  /** Name of the file as the user knows it. */
  name: string;
  sheet?: string;
  importer: Importer;
  /** Mappings made beforehand. */
  saved: readonly SavedMapping[];
}

/**
 * What a file is and how it would be read, without reading it whole and without storing anything. Throws AppError `invalid_file` when it
 * cannot be read, `invalid_request` for an unknown kind or channel or a wrong mapping, as an import does.
 */
export async function inspectUpload(
  db: Queryable,
  kinds: readonly IntakeKind[],
  file: string,
  options: InspectOptions,
): Promise<FileInspection> {
  const { channel, importer, mapping } = options;
  const kind = kindNamed(kinds, options.kind);
  const spec = await specOf(db, kind, channel);
  const { all: remembered } = await headersKnown(db, spec.kind, channel, importer);
  const matcher = new HeaderMatcher(spec, mapping, remembered);
  const sample = await sampleFile(file, options.name, matcher, options.sheet);
  const headers = inspectHeaders(sample, matcher, mapping, remembered);
  const hidden = new Set(headers.filter((h) => h.how === 'identity').map((h) => h.field));
  const mappings = fittingMappings(options.saved, sample.headers);
  const { missing } = sample.match;
  const found = headers.filter((h) => h.column !== null).length;
  return {
    file: maskedText(options.name),
    bytes: sample.inspection.bytes,
    sha256: sample.inspection.sha256,
    format: sample.format,
    encoding: sample.format === 'xlsx' ? null : sample.inspection.encoding,
    separator: sample.separator,
    sheets: sample.sheets,
    headerRow: sample.headerRow,
    rows: sample.total,
    kind: kind.kind,
    channel,
    headers,
    columns: await intakeColumns(db, kind, spec, channel),
    missing,
    ready: (!kind.channel || channel !== null) && missing.length === 0 && headers.every((h) => h.how !== 'conflict'),
    whole: mayBeWhole(spec),
    preview: sample.rows.slice(0, PREVIEW).map(({ row, cells }) => ({
      row,
      cells: cells.map((text, field) => (text === '' || hidden.has(field) ? null : shown(text, CELL_LENGTH))),
    })),
    suggestions: await suggestKinds(
      db,
      kinds,
      { kind: kind.kind, channel, headers: sample.headers, found, missing: missing.length },
      mappings,
      importer,
    ),
    mappings,
  };
}
