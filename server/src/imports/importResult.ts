import type { Facts } from '../operations/events.ts';
import type { ImportSummary } from './contract.ts';

/** What log and metrics say of an import. */
export function importResult(s: ImportSummary): Facts {
  const { id, kind, dryRun, rows, changed, unchanged, quarantined, withdrawn } = s;
  const rowsPerSecond = s.seconds > 0 ? Math.round(rows / s.seconds) : null;
  return { id, kind, dryRun, rows, new: s.new, changed, unchanged, quarantined, withdrawn, rowsPerSecond };
}
