import type { EntryNote } from '@petarawan/server/contract/reports/entries';
import { readDay } from './readDay.ts';

/** What stands in the form. */
export interface EntryDraft {
  issue: string | null;
  code: string | null;
  day: string;
  count: string;
  note: string;
}

export const EMPTY_DRAFT: EntryDraft = { issue: null, code: null, day: '', count: '1', note: '' };
export const DRAFT_FIELDS = ['issue', 'code', 'day', 'count', 'note'] as const satisfies readonly (keyof EntryDraft)[];
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What is wrong with a draft, by field; the words are the page's. */
export type DraftProblem = 'issueMissing' | 'placeMissing' | 'dayWrong' | 'dayFuture' | 'countWrong';

const countOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0);

/** The fields that must be put right before the draft can be kept, in the order of the form. */
export function draftProblems(draft: EntryDraft, today: string): Partial<Record<DraftField, DraftProblem>> {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const day = readDay(draft.day, today);
  if (draft.issue === null) problems.issue = 'issueMissing';
  if (draft.code === null) problems.code = 'placeMissing';
  if (day === null) problems.day = 'dayWrong';
  else if (day > today) problems.day = 'dayFuture';
  if (countOf(draft.count) < 1) problems.count = 'countWrong';
  return problems;
}

/** The note of a draft without problems. `noted` is the day of writing: today, unless an older note is corrected. */
export function noteOf(draft: EntryDraft, today: string, id: string, noted = today): EntryNote {
  return {
    id,
    issue: draft.issue ?? '',
    code: draft.code ?? '',
    date: readDay(draft.day, today) ?? draft.day,
    noted,
    quantity: countOf(draft.count),
    note: draft.note.trim() || null,
  };
}

/** The form as it was for a note. */
export const draftOf = (note: EntryNote): EntryDraft => ({
  issue: note.issue,
  code: note.code,
  day: note.date,
  count: String(note.quantity),
  note: note.note ?? '',
});

/** Nine digits or more, however they are parted: a telephone or identity number. */
export const looksLikeNumber = (text: string): boolean => /(?:\d[\s.()/-]{0,2}){9,}/.test(text);
