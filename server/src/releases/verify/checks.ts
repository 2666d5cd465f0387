import type { Text } from '../../http/contract.ts';

/** One thing that was looked at. */
export interface Check {
  what: Text;
  ok: boolean;
  /** What is not as it should be, or what was looked at; at most MOST_DETAILS lines. */
  details: Text[];
}

export interface Verified {
  ok: boolean;
  checks: Check[];
  /** For a terminal, both languages in a line. */
  lines: string[];
}

const MOST_DETAILS = 20;

/** A check that is fine when nothing is wrong. `fine` is told then. */
export function check(what: Text, wrong: readonly Text[], fine?: Text): Check {
  if (wrong.length === 0) return { what, ok: true, details: fine ? [fine] : [] };
  const more = wrong.length - MOST_DETAILS;
  const rest: Text[] = more > 0 ? [{ id: `dan ${more} lagi`, en: `and ${more} more` }] : [];
  return { what, ok: false, details: [...wrong.slice(0, MOST_DETAILS), ...rest] };
}

/** The checks as lines for a terminal. */
const printChecks = (checks: readonly Check[]): Text[] =>
  checks.flatMap(({ what, ok, details }) => [
    { id: `${ok ? 'cocok' : 'GAGAL'}: ${what.id}`, en: `${ok ? 'ok' : 'FAILED'}: ${what.en}` },
    ...details.map((d) => ({ id: `    ${d.id}`, en: `    ${d.en}` })),
  ]);

/** The answer to a list of checks: fine when all of them are. */
export const verified = (checks: Check[]): Verified => ({
  ok: checks.every((c) => c.ok),
  checks,
  lines: printChecks(checks).map(({ id, en }) => (id === en ? id : `${id} / ${en.trim()}`)),
});
