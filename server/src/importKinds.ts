import type { IntakeKind } from './imports/intake/intakeKind.ts';
import { PREVENTION_KINDS } from './prevention/importKinds.ts';
import { REPORT_KINDS } from './reports/importKinds.ts';

/** Every kind of file that comes in through the data screen, `POST /reports/imports` and the template, in the order of its list. */
export const IMPORT_KINDS: readonly IntakeKind[] = [...REPORT_KINDS, ...PREVENTION_KINDS];
