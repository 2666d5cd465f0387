import type { CubeData, Kind, KindColumn } from './countCube.ts';

/** Kinds that agree in the columns asked for, and in origin. */
export type Combination = Pick<Kind, 'origin'> & Partial<Kind>;

/** Places taken together: a position for each place, in the same order, and the first place of each position. */
export interface PlaceLevel {
  of: Uint32Array;
  first: number[];
}

/** Blocks are 1 to 256 days long. */
const LONGEST = 8;

/**
 * Running sums by place over blocks of days, for kinds taken together that agree in some columns: any period is the
 * difference of two of them, but for the days before the first and after the last whole block.
 */
export class BlockSums {
  readonly combinations: readonly Combination[];
  /** Days of a block. */
  readonly length: number;
  /** Whole and begun blocks. */
  readonly count: number;
  private readonly level: PlaceLevel;
  /** Sum of the days before block b, at `(combination * (count + 1) + b) * positions + position`. */
  private readonly sums: Int32Array | Float64Array;

  /** The finest sums that fit into so many bytes; null when even the coarsest do not. `total` bounds every sum. */
  static of(data: CubeData, columns: readonly KindColumn[], level: PlaceLevel, total: number, bytes: number): BlockSums | null {
    const numbers = new Map<string, number>();
    const combinations: Combination[] = [];
    const of = Int32Array.from(data.kinds, (kind) => {
      const key = [kind.origin, ...columns.map((c) => kind[c])].join();
      let number = numbers.get(key);
      if (number === undefined) {
        number = combinations.push({ origin: kind.origin, ...Object.fromEntries(columns.map((c) => [c, kind[c]])) }) - 1;
        numbers.set(key, number);
      }
      return number;
    });
    const size = total < 2 ** 31 ? 4 : 8;
    for (let shift = 0; shift <= LONGEST; shift++) {
      const cells = combinations.length * (blocksOf(data.days, shift) + 1) * level.first.length;
      if (cells * size > bytes) continue;
      const sums = size === 4 ? new Int32Array(cells) : new Float64Array(cells);
      return new BlockSums(data, combinations, of, level, shift, sums);
    }
    return null;
  }

  private constructor(
    data: CubeData,
    combinations: Combination[],
    of: Int32Array,
    level: PlaceLevel,
    shift: number,
    sums: Int32Array | Float64Array,
  ) {
    this.combinations = combinations;
    this.length = 2 ** shift;
    this.count = blocksOf(data.days, shift);
    this.level = level;
    this.sums = sums;
    const { starts, place, n, days } = data;
    const width = level.first.length;
    const position = level.of;
    for (let kind = 0; kind < data.kinds.length; kind++) {
      const base = (of[kind] as number) * (this.count + 1) + 1;
      for (let day = 0; day < days; day++) {
        const at = (base + (day >> shift)) * width;
        const end = starts[kind * days + day + 1] as number;
        for (let i = starts[kind * days + day] as number; i < end; i++) {
          (sums[at + (position[place[i] as number] as number)] as number) += n[i] as number;
        }
      }
    }
    for (let c = 0; c < combinations.length; c++) {
      const first = c * (this.count + 1) * width;
      const end = first + (this.count + 1) * width;
      for (let i = first + width; i < end; i++) (sums[i] as number) += sums[i - width] as number;
    }
  }

  get bytes(): number {
    return this.sums.byteLength;
  }

  /** The first and the one past the last block that lie wholly inside a range of days; the last block ends with the data. */
  whole(from: number, to: number, days: number): [number, number] {
    return [Math.ceil(from / this.length), to === days ? this.count : Math.floor(to / this.length)];
  }

  /**
   * Adds a combination's sums of the blocks from `first` to before `end` to `into[base + group]`, for a range of places; all
   * places of a position belong to one group.
   */
  add(
    combination: number,
    [first, end]: [number, number],
    [low, high]: [number, number],
    groups: Uint32Array,
    into: Float64Array,
    base: number,
  ): void {
    const { sums, level } = this;
    const width = level.first.length;
    const before = (combination * (this.count + 1) + first) * width;
    const after = (combination * (this.count + 1) + end) * width;
    const last = level.of[high - 1] as number;
    for (let p = level.of[low] as number; p <= last; p++) {
      const group = groups[level.first[p] as number] as number;
      (into[base + group] as number) += (sums[after + p] as number) - (sums[before + p] as number);
    }
  }
}

const blocksOf = (days: number, shift: number) => Math.ceil(days / 2 ** shift);
