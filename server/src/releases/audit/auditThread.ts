import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import type { PublicRelease } from '../public/contract.ts';
import { auditDocument } from './auditDocument.ts';
import type { AuditOptions } from './report.ts';

/** What the auditor's thread is asked. */
export interface AuditTask {
  document: PublicRelease;
  options: AuditOptions;
}

/** The entry of the thread in which a release is audited. */
export const auditThread = ({ document, options }: AuditTask): Promise<ThreadAnswer> =>
  threadAnswer(() => auditDocument(document, options));
