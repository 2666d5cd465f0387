import type { ExportFormat } from './exportFormat.ts';
import type { PlanDocument } from './planDocument.ts';

/** What is known of the approval, with who and when; says when the printed version is not the approved one. */
export function approvalText({ plan, words }: PlanDocument, format: ExportFormat): string {
  const { approved } = plan;
  if (approved === null) return words.notApproved;
  const said = [words.approvedAs(approved.version, approved.by, format.day(approved.at)), approved.alone ? words.alone : null];
  // Progress of an approved plan makes versions too, but not drafts.
  if (plan.status === 'draf' || plan.status === 'diajukan') said.unshift(words.approvedEarlier);
  return said.filter((part) => part !== null).join('; ');
}
