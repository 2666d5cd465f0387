import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import { type PlanFacts, planDocument } from './planDocument.ts';
import { planDocx } from './planDocx.ts';
import { planXlsx } from './planXlsx.ts';

/** What the thread is asked. */
export interface ExportTask {
  ending: 'xlsx' | 'docx';
  facts: PlanFacts;
}

/** The entry of the thread in which files are made. */
export const exportThread = ({ ending, facts }: ExportTask): Promise<ThreadAnswer> =>
  threadAnswer(() => (ending === 'xlsx' ? planXlsx : planDocx)(planDocument(facts)));
