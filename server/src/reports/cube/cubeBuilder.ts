import type { CubeData, Kind } from './countCube.ts';

/** How many rows of a kind and day will come, and the largest count among them. */
export interface ExpectedRows {
  kind: Kind;
  day: number;
  size: number;
  most: number;
}

const kindId = ({ election, issue, channel, status, origin }: Kind) => [issue, channel, status, origin, election].join();

/**
 * Sorts rows into the columns of a cube as they come, without a copy: how many there will be of each kind and day is told
 * beforehand. With `before`, its rows come first.
 */
export class CubeBuilder {
  readonly rows: number;
  /** Largest absolute count. */
  readonly most: number;
  private readonly places: Int32Array;
  private readonly placeAt = new Map<number, number>();
  private readonly kinds: Kind[] = [];
  private readonly kindAt = new Map<string, number>();
  private readonly firstDay: number;
  private readonly days: number;
  private readonly expected: readonly ExpectedRows[];
  private readonly before: CubeData | null;
  private data: CubeData | null = null;
  /** Where the next row of a kind and day goes. */
  private next = new Uint32Array(0);

  constructor(places: Iterable<number>, expected: readonly ExpectedRows[], before: CubeData | null) {
    this.before = before;
    this.expected = expected;
    this.places = Int32Array.from(new Set([...(before?.places ?? []), ...places])).sort();
    for (const [i, place] of this.places.entries()) this.placeAt.set(place, i);
    for (const kind of before?.kinds ?? []) this.number(kind);
    for (const e of expected) this.number(e.kind);
    let [first, end] = before && before.days > 0 ? [before.firstDay, before.firstDay + before.days] : [Infinity, -Infinity];
    let most = 0;
    let rows = before?.place.length ?? 0;
    for (const e of expected) {
      first = Math.min(first, e.day);
      end = Math.max(end, e.day + 1);
      most = Math.max(most, e.most);
      rows += e.size;
    }
    for (const n of before?.n ?? []) most = Math.max(most, Math.abs(n));
    this.firstDay = end > first ? first : 0;
    this.days = end > first ? end - first : 0;
    this.most = most;
    this.rows = rows;
  }

  /** Pairs of kind and day there will be. */
  get startCount(): number {
    return this.kinds.length * this.days;
  }

  /** Takes the memory, and the rows of the cube before. */
  begin(): void {
    const { before, days, firstDay } = this;
    const starts = new Uint32Array(this.startCount + 1);
    for (const e of this.expected) (starts[this.number(e.kind) * days + e.day - firstDay + 1] as number) += e.size;
    this.eachOld((at, from, to) => {
      (starts[at + 1] as number) += to - from;
    });
    for (let i = 1; i < starts.length; i++) (starts[i] as number) += starts[i - 1] as number;
    const place = this.places.length <= 2 ** 16 ? new Uint16Array(this.rows) : new Uint32Array(this.rows);
    const Counts = this.most < 2 ** 7 ? Int8Array : this.most < 2 ** 15 ? Int16Array : Int32Array;
    const n = new Counts(this.rows);
    this.next = starts.slice();
    if (before) {
      const moved = Uint32Array.from(before.places, (p) => this.placeAt.get(p) as number);
      this.eachOld((at, from, to) => {
        let next = this.next[at] as number;
        for (let i = from; i < to; i++) {
          place[next] = moved[before.place[i] as number] as number;
          n[next++] = before.n[i] as number;
        }
        this.next[at] = next;
      });
    }
    this.data = { places: this.places, kinds: this.kinds, firstDay, days, starts, place, n };
  }

  /** One row: key of its place, its day, the number of its kind, how many. Throws RangeError for a row nobody told of. */
  add(placeKey: number, day: number, kind: number | undefined, n: number): void {
    const place = this.placeAt.get(placeKey);
    if (place === undefined || kind === undefined || !this.data) {
      throw new RangeError(`an unexpected row: ${placeKey} ${day} ${kind}`);
    }
    const at = (this.next[kind * this.days + day - this.firstDay] as number)++;
    this.data.place[at] = place;
    this.data.n[at] = n;
  }

  /** The filled cube. Throws RangeError when rows are missing or too many. */
  finish(): CubeData {
    const { data, next } = this;
    for (let i = 0; i < this.startCount; i++) {
      if (next[i] !== data?.starts[i + 1]) throw new RangeError('rows are missing');
    }
    return data as CubeData;
  }

  /** The number that rows of a kind are added by. */
  number(kind: Kind): number {
    const id = kindId(kind);
    const number = this.kindAt.get(id) ?? this.kinds.push(kind) - 1;
    this.kindAt.set(id, number);
    return number;
  }

  /** Visits kinds and days of the cube before: where they are now, and their rows there. */
  private eachOld(visit: (at: number, from: number, to: number) => void): void {
    const { before } = this;
    if (!before) return;
    for (const [k, kind] of before.kinds.entries()) {
      const at = this.number(kind) * this.days + before.firstDay - this.firstDay;
      for (let day = 0; day < before.days; day++) {
        const i = k * before.days + day;
        visit(at + day, before.starts[i] as number, before.starts[i + 1] as number);
      }
    }
  }
}
