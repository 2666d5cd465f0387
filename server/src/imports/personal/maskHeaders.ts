import { maskedText } from './maskPersonal.ts';

/**
 * Headers as they are kept with the record of an import, without personal data: a row of values is sometimes taken for
 * headers. Two that become the same are told apart by a number.
 */
export function maskHeaders(columns: Record<string, string | null>): Record<string, string | null> {
  const masked: Record<string, string | null> = {};
  for (const [header, column] of Object.entries(columns)) {
    const text = maskedText(header);
    let name = text;
    for (let n = 2; name !== header && name in masked; n++) name = `${text} (${n})`;
    masked[name] = column;
  }
  return masked;
}
