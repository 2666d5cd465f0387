import { AppError } from '../../errors.ts';
import type { AuditOptions, AuditReport } from '../audit/report.ts';
import type { PublicRelease, PublicTable } from '../public/contract.ts';
import type { HiddenSeries } from './hideSeries.ts';
import { widenAround } from './widenAround.ts';

export type Audit = (document: PublicRelease, options: AuditOptions) => Promise<AuditReport>;

/** So often more is hidden when the audit, which reckons with more than sums, finds that what is hidden does not do. */
const ROUNDS = 6;

export interface Audited {
  document: PublicRelease;
  hidden: HiddenSeries;
  report: AuditReport;
  /** Of all rounds. */
  auditSeconds: number;
  solverSeconds: number;
}

/**
 * Hides, makes the document, lets it be attacked; where a hidden figure can be told too exactly by somebody who knows the rule, hides more beside it
 * and tries again; where sums were shown on trial, first without them. Throws AppError `conflict` naming places (never values) when the audit finds anything else, or still something.
 */
export async function hideAndAudit(
  hide: (besides: ReadonlySet<string>, careful: boolean) => Promise<HiddenSeries>,
  documentOf: (tables: PublicTable[]) => PublicRelease,
  audit: Audit,
  previous: PublicRelease | null,
): Promise<Audited> {
  const besides = new Set<string>();
  const seconds = { auditSeconds: 0, solverSeconds: 0 };
  let careful = false;
  for (let round = 1; ; round++) {
    const hidden = await hide(besides, careful);
    const document = documentOf(hidden.tables.map((t) => t.published));
    const truth = hidden.tables.map(({ truth: { origin, of, rows } }): PublicTable => ({ origin, of, rows }));
    const report = await audit(document, { previous, truth });
    seconds.auditSeconds += report.seconds;
    seconds.solverSeconds += hidden.answers.reduce((sum, answer) => sum + answer.seconds, 0);
    if (report.faults.length === 0) return { document, hidden, report, ...seconds };
    if (hidden.onTrial > 0 && round < ROUNDS && report.faults.every((fault) => fault.kind === 'leak')) {
      careful = true;
      continue;
    }
    const more = wider(hidden, report).filter((name) => !besides.has(name));
    if (round === ROUNDS || more.length === 0) throw refused(report);
    for (const name of more) besides.add(name);
  }
}

/** What to hide besides; nothing where the fault is not that too little is hidden. */
function wider(hidden: HiddenSeries, { faults, leaks }: AuditReport): string[] {
  if (faults.some((fault) => fault.kind !== 'leak')) return [];
  return widenAround(
    hidden,
    leaks.map((leak) => leak.where),
  );
}

function refused({ faults }: AuditReport): AppError {
  return new AppError(
    'conflict',
    {
      id: 'Rilis tidak dibuat: pemeriksaan menemukan angka yang akan membuka laporan perorangan, atau yang tidak cocok.',
      en: 'The release was not made: the audit found figures that would give away single reports, or that do not fit.',
    },
    { items: faults.map(({ where, text }) => ({ where, message: text })) },
  );
}
