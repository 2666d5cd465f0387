import { LEVELS, REGION_CODE_PATTERN } from '../regions/contract.ts';
import type { ImportPlace } from './importSpec.ts';
import { literal, name } from './sqlText.ts';

/** How a column of the target is written in the query at hand. */
type ColumnText = (column: string) => string;

const numberOf = (code: string) => Number(code.replaceAll('.', ''));

function parts(code: string): string[] {
  if (!REGION_CODE_PATTERN.test(code)) throw new RangeError(`not a region code: ${code}`);
  return code.split('.');
}

/** Codes above and including a region, outermost first: `19.04` -> [`19`, `19.04`]. */
const lineOf = (code: string) => parts(code).map((_, i, all) => all.slice(0, i + 1).join('.'));

const anyOf = (conditions: string[]) => (conditions.length ? `(${conditions.join(' or ')})` : 'false');

/** SQL condition: the row lies wholly inside one of the regions; null where its place is less precise. */
export function insideRegions(place: ImportPlace, regions: readonly string[], column: ColumnText): string {
  return anyOf(
    regions.map((region) => {
      const depth = parts(region).length - 1;
      if ('levels' in place) return `${column(place.levels[LEVELS[depth] as (typeof LEVELS)[number]])} = ${numberOf(region)}`;
      const code = column(place.code);
      return `${code} = ${literal(region)} or ${code} like ${literal(`${region}.%`)}`;
    }),
  );
}

/** SQL condition: the row's place is an area around one of the regions, not precise enough to say whether it lies inside. */
export function aroundRegions(place: ImportPlace, regions: readonly string[], column: ColumnText): string {
  // A row without any place is the whole country's.
  const nowhere = 'levels' in place ? [`${column(place.levels.provinsi)} is null`] : [];
  return anyOf([
    ...nowhere,
    ...regions.flatMap((region) =>
      lineOf(region)
        .slice(0, -1)
        .map((code, depth) => {
          if ('code' in place) return `${column(place.code)} = ${literal(code)}`;
          const [here, below] = [LEVELS[depth], LEVELS[depth + 1]] as (keyof typeof place.levels)[];
          return `(${column(place.levels[here as 'provinsi'])} = ${numberOf(code)} and ${column(place.levels[below as 'kabkota'])} is null)`;
        }),
    ),
  ]);
}

/** Columns of an alias, as they are called there. */
export const columnsOf =
  (alias: string, called: Readonly<Record<string, string>> = {}): ColumnText =>
  (column) =>
    `${alias}.${name(called[column] ?? column)}`;
