import type { HeaderMatcher } from '../matchHeaders.ts';
import { headerKey } from '../matchHeaders.ts';
import { maskedText } from '../personal/maskPersonal.ts';
import type { InspectedHeader } from './contract.ts';
import type { FileSample } from './sampleFile.ts';

const SAMPLES = 5;
const SAMPLE_LENGTH = 120;

/** A text as it may be shown: personal data masked, cut. */
export const shown = (text: string, length: number): string => {
  const masked = maskedText(text);
  return masked.length > length ? `${masked.slice(0, length - 1)}…` : masked;
};

/** Distinct values of one column in their order. */
function samplesOf(sample: FileSample, field: number): string[] {
  const found = new Set<string>();
  for (const { cells } of sample.rows) {
    const text = cells[field];
    if (text) found.add(shown(text, SAMPLE_LENGTH));
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** Every header with the column it was taken for, and by whose word. `mapping` is that of the request. */
export function inspectHeaders(
  sample: FileSample,
  matcher: HeaderMatcher,
  mapping: Record<string, string | null>,
  remembered: ReadonlyMap<string, string | null>,
): InspectedHeader[] {
  const told = new Set(Object.keys(mapping).map(headerKey));
  const { columnOf, claims } = sample.match;
  const names = new Map(matcher.spec.columns.map((c) => [headerKey(c.name), c.name]));
  return sample.headers.map((header, field) => {
    const nameless = header === '';
    const base = { header: nameless ? `(kolom ${field + 1})` : maskedText(header), field, claimed: null };
    if (sample.identity.includes(header)) return { ...base, column: null, how: 'identity', samples: [] };
    const samples = samplesOf(sample, field);
    const wanted = nameless ? null : matcher.take(header).column;
    const claimants = wanted === null ? [] : (claims.get(wanted) ?? []);
    if (claimants.length > 1 && claimants.includes(header))
      return { ...base, column: null, how: 'conflict', claimed: wanted, samples };
    const key = headerKey(header);
    const by = nameless ? null : told.has(key) ? 'mapping' : remembered.has(key) ? 'remembered' : null;
    const column = columnOf[field] ?? null;
    if (by !== null) return { ...base, column, how: by, claimed: column === null ? wanted : null, samples };
    if (column === null) return { ...base, column, how: 'ignored', claimed: wanted, samples };
    return { ...base, column, how: names.get(key) === column ? 'name' : 'alias', samples };
  });
}
