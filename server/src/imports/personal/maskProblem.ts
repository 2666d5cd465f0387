import type { RowProblem } from '../contract.ts';
import { maskedText } from './maskPersonal.ts';

/** A problem of a row without personal data: reasons and suggestions repeat what stood in the file. */
export const maskProblem = ({ column, value, reason, suggestion }: RowProblem): RowProblem => ({
  column,
  value: value === null ? null : maskedText(value),
  reason: { id: maskedText(reason.id), en: maskedText(reason.en) },
  suggestion: suggestion === null ? null : maskedText(suggestion),
});
