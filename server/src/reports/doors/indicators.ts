import { Choices, wordKey } from '../../imports/parse/choices.ts';
import { type Parsed, parsed, refused } from '../../imports/parse/parsed.ts';
import { parseCount } from '../../imports/parse/parseNumber.ts';
import { publishedEntries } from '../catalogues.ts';
import type { ChannelShape } from '../contract.ts';

/** Something a supervisor looks for: its words, the issue it is counted under, and the shapes of files that ask for it. */
export interface Indicator {
  code: string;
  name: { id: string; en: string };
  labels: string[];
  issue: string;
  shapes: string[];
}

export const INDICATORS: Indicator[] = publishedEntries('indicators.csv').map(({ row, code, name, labels }) => ({
  code,
  name,
  labels,
  issue: row.isu ?? '',
  shapes: (row.bentuk ?? '').split('|'),
}));

/** Indicators that files of a shape ask for. */
export const indicatorsOf = (shape: ChannelShape): Indicator[] => INDICATORS.filter((i) => i.shapes.includes(shape));

/** Column of a form that holds an indicator. */
export const indicatorColumn = (code: string) => `ind_${code}`;

/** Indicators by code, name or synonym. */
export const indicatorChoices = (shape: ChannelShape) =>
  new Choices<Indicator>(
    { id: 'indikator', en: 'indicator' },
    indicatorsOf(shape).map((i) => ({ code: i.code, value: i, labels: i.labels })),
  );

const YES = new Set(['ya', 'y', 'yes', 'ada', 'iya', 'v', 'x', 'benar', 'true', 'terjadi'].map(wordKey));
const NO = new Set(['tidak', 't', 'n', 'no', 'tdk', 'tidak ada', 'nihil', 'false', 'tidak terjadi'].map(wordKey));

/** Ya or Tidak, or how often: 1, 0, or the count. */
export function parseIndicator(text: string): Parsed<number> {
  const word = wordKey(text);
  if (YES.has(word) || /^[✓✔]$/.test(text.trim())) return parsed(1);
  if (NO.has(word)) return parsed(0);
  const count = parseCount(text);
  return count.ok
    ? count
    : refused(
        `“${text.trim()}” bukan Ya, Tidak atau jumlah.`,
        `“${text.trim()}” is not Ya (yes), Tidak (no) or a count.`,
        count.suggestion,
      );
}
