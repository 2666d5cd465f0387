import type { ColumnType, Value } from '../db/database.ts';
import type { ImportRule } from './importSpec.ts';
import { parseDate } from './parse/parseDate.ts';
import type { Parsed } from './parse/parsed.ts';
import { parseCount } from './parse/parseNumber.ts';

const EMPTY = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };

/** How a column that is empty is treated: `required` makes it a problem, otherwise `otherwise` is the value. */
interface WhenEmpty {
  required?: boolean;
  otherwise?: Value;
}

/** A rule that reads one column into one output with a parser. */
export function columnRule(
  column: string,
  output: string,
  type: ColumnType,
  parse: (text: string) => Parsed<Value>,
  { required = false, otherwise = null }: WhenEmpty = {},
): ImportRule {
  return {
    inputs: [column],
    outputs: { [output]: type },
    decide([raw = null]) {
      if (raw === null)
        return required ? { problem: { column, reason: EMPTY, suggestion: null } } : { values: { [output]: otherwise } };
      const result = parse(raw);
      return result.ok
        ? { values: { [output]: result.value } }
        : { problem: { column, reason: result.reason, suggestion: result.suggestion } };
    },
  };
}

/** A calendar date into a `date` output. */
export const dateRule = (column: string, output: string, whenEmpty?: WhenEmpty) =>
  columnRule(column, output, 'date', parseDate, whenEmpty);

/** A whole number from 0 into an `integer` output. */
export const countRule = (column: string, output: string, whenEmpty?: WhenEmpty) =>
  columnRule(column, output, 'integer', parseCount, whenEmpty);
