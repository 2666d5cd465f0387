import { BlockSums, type PlaceLevel } from './blockSums.ts';
import { type Place, placeOf } from './placeKey.ts';

/** What reports of one kind have in common, as the numbers of the roll-ups; `election` is '' for none. */
export interface Kind {
  election: string;
  issue: number;
  channel: number;
  status: number;
  origin: number;
}
export type KindColumn = Exclude<keyof Kind, 'origin'>;

/** The columns of a cube: what `repository.ts` reads from the roll-up by day. */
export interface CubeData {
  /** Keys of all places that occur (`placeKey.ts`), ascending. */
  places: Int32Array;
  kinds: Kind[];
  /** First day, counted from 2000-01-01, and number of days. */
  firstDay: number;
  days: number;
  /** First row of a kind and day, at `kind * days + day`; one more at the end for the number of rows. */
  starts: Uint32Array;
  /** Rows by kind and day: position of the place, and how many (negative for what a later import took away). */
  place: Uint16Array | Uint32Array;
  n: Int8Array | Int16Array | Int32Array;
}

/** How precise a place is. */
export type PlaceColumn = keyof Place;

/** Group of each place, from 1, or 0 for those left out; and what the groups have in common. */
export interface PlaceGroups {
  groups: Uint32Array;
  values: number[];
}

const FEW_ROWS = 100_000;
/** How many groupings of places are kept. */
const GROUPINGS = 64;

/** Bytes that sums over blocks of days may take beside the rows: each, and together. */
const BLOCK_BYTES = 16 * 2 ** 20;
const ALL_BLOCK_BYTES = 96 * 2 ** 20;
/** Cubes of more rows, or more pairs of kind and day, are not made: SQL answers then. */
export const MOST_ROWS = 48_000_000;
export const MOST_STARTS = 16_000_000;

/**
 * Counts of reports of one moment in memory: three to six bytes per row of the roll-up by day, and at most ALL_BLOCK_BYTES of
 * sums that are made when first asked for. Nothing in it changes but those.
 */
export class CountCube {
  readonly data: CubeData;
  /** What each position of `data.places` stands for. */
  readonly where: Place[];
  readonly fewRows: number;
  private readonly blocks = new Map<string, BlockSums | null>();
  private readonly levels = new Map<PlaceColumn | null, PlaceLevel>();
  /** Bound of every sum. */
  private readonly total: number;
  private readonly groupings = new Map<string, PlaceGroups>();

  /** Up to `fewRows` rows are added up as they are, without sums over blocks. */
  constructor(data: CubeData, { fewRows = FEW_ROWS }: { fewRows?: number } = {}) {
    this.data = data;
    this.fewRows = fewRows;
    this.where = Array.from(data.places, placeOf);
    let total = 0;
    for (const n of data.n) total += Math.abs(n);
    this.total = total;
  }

  /** Rows of the cube. */
  get rows(): number {
    return this.data.starts[this.data.kinds.length * this.data.days] ?? 0;
  }

  /** Places of a range of positions by a column, or all of them as one group; places outside the range belong to none. */
  grouping(column: PlaceColumn | null, [low, high]: [number, number]): PlaceGroups {
    const key = `${column} ${low} ${high}`;
    const known = this.groupings.get(key);
    if (known) return known;
    const groups = new Uint32Array(this.where.length);
    const numbers = new Map<number, number>();
    for (let p = low; p < high; p++) {
      const value = column === null ? 0 : (this.where[p] as Place)[column];
      const group = numbers.get(value) ?? numbers.size + 1;
      numbers.set(value, group);
      groups[p] = group;
    }
    if (this.groupings.size >= GROUPINGS) this.groupings.clear();
    const made = { groups, values: [...numbers.keys()] };
    this.groupings.set(key, made);
    return made;
  }

  /**
   * Sums over blocks of days by some columns of a kind and places of a level (null = all places together), or null when they
   * would take too much memory.
   */
  sumsBy(columns: readonly KindColumn[], precision: PlaceColumn | null): BlockSums | null {
    const key = `${precision} ${[...columns].sort().join()}`;
    let sums = this.blocks.get(key);
    if (sums === undefined) sums = BlockSums.of(this.data, columns, this.level(precision), this.total, BLOCK_BYTES);
    // The least recently asked for come first, and go first.
    this.blocks.delete(key);
    this.blocks.set(key, sums);
    let bytes = 0;
    for (const b of this.blocks.values()) bytes += b?.bytes ?? 0;
    for (const [old, b] of this.blocks) {
      if (bytes <= ALL_BLOCK_BYTES) break;
      this.blocks.delete(old);
      bytes -= b?.bytes ?? 0;
    }
    return sums;
  }

  private level(precision: PlaceColumn | null): PlaceLevel {
    const known = this.levels.get(precision);
    if (known) return known;
    const of = new Uint32Array(this.where.length);
    const first: number[] = [];
    let last = '';
    for (const [i, { prov, kab, kec }] of this.where.entries()) {
      const key =
        precision === null ? 'all' : [prov, ...(precision === 'prov' ? [] : [kab]), ...(precision === 'kec' ? [kec] : [])].join();
      if (key !== last) first.push(i);
      last = key;
      of[i] = first.length - 1;
    }
    const made = { of, first };
    this.levels.set(precision, made);
    return made;
  }
}
