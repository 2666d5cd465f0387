/** What is looked for in texts: numbers of identity papers, telephone numbers, e-mail addresses. */
export const PERSONAL_KINDS = ['nik', 'telepon', 'surel'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What stands in a text where personal data stood. None of them looks like personal data itself. */
export const MARKERS: Record<PersonalKind, string> = {
  nik: '[NIK disamarkan]',
  telepon: '[telepon disamarkan]',
  surel: '[surel disamarkan]',
};

/** The end that all markers share; a text with it was masked here or earlier. */
export const MARKER_END = ' disamarkan]';

/** A piece of a text from `start` to before `end`, in UTF-16 units. */
export interface PersonalSpan {
  kind: PersonalKind;
  start: number;
  end: number;
}
