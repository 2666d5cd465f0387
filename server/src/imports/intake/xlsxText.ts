/** What a cell of a workbook holds at most. */
const LONGEST = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML does not know make a workbook unreadable
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** With the flag `u` halves of a surrogate pair match only where the other half is missing. */
const HALF_PAIRS = /[\ud800-\udfff]/gu;

/**
 * A text as a cell of a workbook may hold it: always a text, never a formula, because it is written as a string in a column formatted
 * as text. Cut at 32,767 characters, the most there can be.
 */
export function xlsxText(text: string | null): string | null {
  if (text === null || text === '') return null;
  const clean = text.replace(HALF_PAIRS, '\ufffd').replace(NOT_XML, ' ');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}

/** Format of columns in which a spreadsheet keeps what is typed as it is typed. */
export const AS_TEXT = '@';
