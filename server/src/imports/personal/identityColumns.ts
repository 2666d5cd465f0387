import { personalSpans } from './maskPersonal.ts';

/** So many rows of a file are looked at. */
export const SAMPLED_ROWS = 1_000;
/** A mobile number whose leading 0 a spreadsheet took away. */
const SHORTENED = /^8[1-9]\d{7,10}$/;

/**
 * Watches the columns of a file that are not read anyway, to say which of them hold people's identity: at least half of
 * the values in the first thousand rows are personal data. Nothing of the values is kept.
 */
export class IdentityColumns {
  private readonly seen = new Map<string, { values: number; personal: number }>();

  /** Takes a value of an ignored column. */
  see(header: string, text: string): void {
    if (text === '') return;
    const count = this.seen.get(header) ?? { values: 0, personal: 0 };
    this.seen.set(header, count);
    if (count.values === SAMPLED_ROWS) return;
    count.values++;
    if (SHORTENED.test(text) || personalSpans(text).length) count.personal++;
  }

  /** Headers of the columns that hold identity. */
  headers(): string[] {
    return [...this.seen].flatMap(([header, { values, personal }]) => (personal * 2 >= values ? [header] : []));
  }
}
