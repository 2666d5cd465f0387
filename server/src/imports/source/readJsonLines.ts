import type { RowProblem } from '../contract.ts';
import { checkHeaders, type HeaderMatcher } from '../matchHeaders.ts';
import { IdentityColumns, SAMPLED_ROWS } from '../personal/identityColumns.ts';
import { maskedText } from '../personal/maskPersonal.ts';
import { cleanText } from './cleanText.ts';
import type { Inspection } from './inspectFile.ts';
import { typedNumber } from './numberText.ts';
import { refuseFile } from './refuseFile.ts';
import type { StageFile } from './stageFile.ts';
import { utf8Chunks } from './utf8Chunks.ts';

const MAX_LINE = 2 << 20;

const problem = (column: string, value: string | null, id: string, en: string): RowProblem => ({
  column,
  value: value === null ? null : maskedText(value).slice(0, 500),
  reason: { id, en },
  suggestion: null,
});

/** Lines of a text with their numbers. */
export async function* lines(file: string, inspection: Inspection): AsyncGenerator<[number, string]> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of utf8Chunks(file, inspection)) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() as string;
    for (const part of parts) yield [++number, part];
    if (rest.length > MAX_LINE) throw refuseFile(`Baris ${number + 1} terlalu panjang.`, `Line ${number + 1} is too long.`);
  }
  yield [++number, rest + decoder.decode()];
}

/** A JSON value as the text a person would have typed; undefined for arrays and objects. */
export function scalar(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return typedNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return undefined;
}

/**
 * Reads one flat JSON object per line into a stage file. The row number is the line number. A line that is no flat object
 * becomes a row with a problem; keys may differ from line to line, and two keys for one column that disagree are a problem.
 */
export async function readJsonLines(
  file: string,
  inspection: Inspection,
  matcher: HeaderMatcher,
  open: () => StageFile,
): Promise<{ stage: StageFile; columns: Record<string, string | null>; dropped: string[] }> {
  const index = new Map(matcher.spec.columns.map((c, i) => [c.name, i]));
  const keys = new Map<string, string | null>();
  const dropped: string[] = [];
  const columnOf = (key: string): string | null => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    const taken = matcher.take(key);
    if (taken.dropped) dropped.push(key);
    keys.set(key, taken.column);
    return taken.column;
  };
  const identity = new IdentityColumns();
  const stage = open();
  try {
    for await (const [row, line] of lines(file, inspection)) {
      if (line.trim() === '') continue;
      if (line.includes('\0'))
        throw refuseFile(
          `Berkas ini bukan teks: ada bita NUL di baris ${row}.`,
          `This file is not text: there is a NUL byte on line ${row}.`,
        );
      const values: (string | null)[] = stage.columns.map(() => null);
      const defects: RowProblem[] = [];
      for (const [key, value] of Object.entries(readObject(line, matcher, defects))) {
        const column = columnOf(key);
        const text = scalar(value);
        if (column === null) {
          if (text && stage.rows < SAMPLED_ROWS && !dropped.includes(key)) identity.see(key, cleanText(text) ?? '');
          continue;
        }
        const at = index.get(column) as number;
        if (text === undefined) {
          defects.push(
            problem(
              column,
              JSON.stringify(value),
              'Nilai bersarang; yang diterima teks atau angka.',
              'A nested value; text or a number is accepted.',
            ),
          );
        } else if (text !== null && values[at] != null && values[at] !== text) {
          defects.push(
            problem(
              column,
              text,
              `Dua kunci berbeda mengisi kolom “${column}”.`,
              `Two keys give different values for column “${column}”.`,
            ),
          );
        } else values[at] = text ?? values[at] ?? null;
      }
      stage.writeTexts(row, values, defects);
    }
  } finally {
    stage.close();
  }
  const found = new Set(keys.values());
  checkHeaders(matcher, [...keys.keys()], { missing: matcher.missing((c) => found.has(c)), claims: new Map() }, 1);
  return { stage, columns: Object.fromEntries(keys), dropped: [...dropped, ...identity.headers()] };
}

/** Names of fields in a line that is no JSON. */
const KEYS = /"([^"\\]*)"\s*:/g;

/** The object on a line; adds a defect and answers an empty one when it is none. */
function readObject(line: string, matcher: HeaderMatcher, defects: RowProblem[]): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  // Such a line would be kept whole, with the fields that are never read.
  const shown = [...line.matchAll(KEYS)].some(([, key = '']) => matcher.take(key).dropped) ? null : line;
  defects.push(problem('surplus', shown, 'Baris ini bukan objek JSON.', 'This line is not a JSON object.'));
  return {};
}
