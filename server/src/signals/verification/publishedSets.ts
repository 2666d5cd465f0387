import type { TextRow } from '../../db/parseCsv.ts';
import { readPublished } from '../../db/publishedData.ts';
import { type Neighbours, neighboursOfPairs, type Pair } from '../spatial/neighbours.ts';

/** Count and denominator of an area whose figures are all known. */
export interface Counted {
  count: number;
  denominator: number;
}

/**
 * Sudden infant deaths and live births 1974-78 of the 100 counties of North Carolina, queen neighbours (Cressie 1993); `rates` per 1,000
 * births, `freemanTukey` the transformed rates of the literature.
 */
export function ncSids() {
  const rows = readPublished('signals/nc-sids.csv');
  const observed = rows.map((r): Counted => ({ count: number(r, 'kematian'), denominator: number(r, 'kelahiran') }));
  return {
    names: rows.map((r) => r.nama ?? ''),
    fips: rows.map((r) => r.fips ?? ''),
    observed,
    rates: observed.map(({ count, denominator }) => (1000 * count) / denominator),
    freemanTukey: observed.map(({ count: d, denominator: b }) => Math.sqrt(1000) * (Math.sqrt(d / b) + Math.sqrt((d + 1) / b))),
    neighbours: neighboursOf(rows, 'tetangga'),
  };
}

/** Total conflict 1966-78 of 42 African countries with the neighbours of the paper (Anselin and O'Loughlin 1992; Anselin 1995). */
export function afcon() {
  const rows = readPublished('signals/afcon.csv');
  return {
    names: rows.map((r) => r.nama ?? ''),
    conflict: rows.map((r) => number(r, 'konflik')),
    neighbours: neighboursOf(rows, 'tetangga'),
  };
}

/** Crime 1980 in 49 neighbourhoods of Columbus, Ohio (Anselin 1988), with the neighbours of the book (`gal`) and queen neighbours. */
export function columbus() {
  const rows = readPublished('signals/columbus.csv');
  return {
    crime: rows.map((r) => number(r, 'kejahatan')),
    gal: neighboursOf(rows, 'tetangga_gal'),
    queen: neighboursOf(rows, 'tetangga_queen'),
  };
}

/** Infant deaths 1977-85 and person years (9 x children under 5) of the 167 census areas of Auckland (Marshall 1991). */
export function auckland() {
  const rows = readPublished('signals/auckland.csv');
  return {
    observed: rows.map((r): Counted => ({ count: number(r, 'kematian'), denominator: 9 * number(r, 'balita') })),
    neighbours: neighboursOf(rows, 'tetangga'),
  };
}

/** Weekly cases of Salmonella agona in the United Kingdom, 312 weeks from 1990 on (Farrington and others 1996). */
export function salmonellaAgona(): number[] {
  return readPublished('signals/salmonella-agona.csv').map((r) => number(r, 'kasus'));
}

/** Annual flow of the Nile at Aswan 1871-1970 in 10^8 m3 (Cobb 1978). */
export function nile(): number[] {
  return readPublished('signals/nil.csv').map((r) => number(r, 'aliran'));
}

/** Patients by treatment (placebo, treated) and outcome (none, some, marked improvement) of an arthritis trial (Koch and Edwards 1988). */
export function arthritis(): number[][] {
  const columns = ['tidak_membaik', 'sedikit_membaik', 'sangat_membaik'];
  return readPublished('signals/arthritis.csv').map((r) => columns.map((column) => number(r, column)));
}

const number = (row: TextRow, column: string) => Number(row[column]);

/** Neighbours from a column of row numbers, counted from 1 and joined by `|`. */
function neighboursOf(rows: readonly TextRow[], column: string): Neighbours {
  const pairs = rows.flatMap((row, i) =>
    (row[column] ?? '')
      .split('|')
      .filter(Boolean)
      .map((no): Pair => [i, Number(no) - 1]),
  );
  return neighboursOfPairs(rows.length, pairs);
}
