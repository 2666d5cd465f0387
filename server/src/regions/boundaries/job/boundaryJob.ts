import type { ErrorCode, ErrorItem } from '../../../errors.ts';
import type { Text } from '../../../http/contract.ts';
import type { BoundaryManifest } from '../../contract.ts';
import type { CompareRequest, Comparison } from '../compareBoundaries.ts';
import type { ImportRequest, ImportResult } from '../importBoundaries.ts';
import type { BuildRequest } from '../indicative/makeIndicativeSet.ts';

/** The long computations on boundaries, with what goes in and what comes out. */
export interface BoundaryJobs {
  build: { request: BuildRequest; result: BoundaryManifest };
  import: { request: ImportRequest; result: ImportResult };
  compare: { request: CompareRequest; result: Comparison };
}

/** What a worker is started with. */
export type JobData = { [K in keyof BoundaryJobs]: { kind: K; request: BoundaryJobs[K]['request'] } }[keyof BoundaryJobs];

/** What a worker says: progress, and at the end a result, a refusal with its reasons, or a failure. */
export type JobMessage =
  | { type: 'progress'; id: string; en: string }
  | { type: 'result'; result: BoundaryJobs[keyof BoundaryJobs]['result'] }
  | { type: 'refusal'; code: ErrorCode; text: Text; items: ErrorItem[] }
  | { type: 'failure'; stack: string };
