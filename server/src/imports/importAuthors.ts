import type { Queryable } from '../db/database.ts';
import type { ImportAuthor, ImportSummary } from './contract.ts';

interface AuthorRow {
  action: string;
  subject_id: string;
  details: string;
  actor_kind: string;
  actor_label: string | null;
  [column: string]: string | null;
}

/**
 * Who brought imports, by their number, as the audit log has it. Rows taken in from a quarantine are an import of their own; the log
 * tells of them under the import they came from. Imports from before the log have no author here.
 */
export async function importAuthors(
  db: Queryable,
  imports: readonly Pick<ImportSummary, 'id' | 'readmitOf'>[],
): Promise<Record<string, ImportAuthor>> {
  const subjects = new Set(imports.flatMap(({ id, readmitOf }) => (id === null ? [] : [String(readmitOf ?? id)])));
  if (subjects.size === 0) return {};
  const places = [...subjects].map((_, i) => `$${i + 1}`).join(', ');
  const rows = await db.all<AuthorRow>(
    `select action, subject_id, details, actor_kind, actor_label from audit_log
     where action in ('import', 'readmit') and subject_type = 'import' and subject_id in (${places})`,
    [...subjects],
  );
  const wanted = new Set(imports.map(({ id }) => String(id)));
  const authors: Record<string, ImportAuthor> = {};
  for (const { action, subject_id, details, actor_kind: kind, actor_label: name } of rows) {
    const id = action === 'import' ? subject_id : String((JSON.parse(details) as { newImport?: unknown }).newImport);
    if (wanted.has(id)) authors[id] = { kind, name };
  }
  return authors;
}
