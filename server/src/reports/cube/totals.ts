import { ORIGINS } from '../contract.ts';
import { NOTHING } from '../nothing.ts';
import type { CountSum } from '../repository.ts';
import type { BlockSums } from './blockSums.ts';
import type { CountCube, KindColumn, PlaceColumn, PlaceGroups } from './countCube.ts';
import type { TimeColumn } from './days.ts';
import type { KindGroups } from './kindGroups.ts';

/** What a question is grouped by. */
export interface Grouping {
  place: PlaceColumn | null;
  kinds: readonly KindColumn[];
  time: TimeColumn | null;
  areas: PlaceGroups;
  groups: KindGroups;
  /** Labels of the time column, or one for all. */
  times: readonly string[];
}

/** Running totals of one question: by time, group of kinds, origin and area. */
export class Totals {
  private readonly by: Grouping;
  /** Areas, and before them the place of what belongs to none. */
  private readonly width: number;
  private readonly totals: Float64Array;

  constructor(by: Grouping) {
    this.by = by;
    this.width = by.areas.values.length + 1;
    this.totals = new Float64Array(Totals.size(by));
  }

  /** How many totals a question needs. */
  static size({ times, groups, areas }: Grouping): number {
    return times.length * groups.values.length * ORIGINS.length * (areas.values.length + 1);
  }

  /** Adds rows of the chosen kinds of the days `from` to before `to`, one by one. */
  addRows({ data }: CountCube, from: number, to: number, time: number): void {
    if (from >= to) return;
    const { starts, place, n, days } = data;
    const { totals } = this;
    const { groups } = this.by.areas;
    for (const { kind, group, origin } of this.by.groups.chosen) {
      const base = this.at(time, group, origin);
      const last = starts[kind * days + to] as number;
      for (let i = starts[kind * days + from] as number; i < last; i++) {
        (totals[base + (groups[place[i] as number] as number)] as number) += n[i] as number;
      }
    }
  }

  /** Adds whole blocks of chosen combinations, for a range of places. */
  addBlocks(blocks: BlockSums, combined: KindGroups, span: [number, number], range: [number, number], time: number): void {
    for (const { kind: combination, group, origin } of combined.chosen) {
      const own = this.by.groups.find(combined.values[group] as (string | number)[]);
      blocks.add(combination, span, range, this.by.areas.groups, this.totals, this.at(time, own, origin));
    }
  }

  /** The totals as lines; without columns there is one line, otherwise lines of nothing are left out. */
  lines(): CountSum[] {
    const { place, kinds, time, areas, groups, times } = this.by;
    const all = place === null && kinds.length === 0 && time === null;
    const found: CountSum[] = [];
    for (const [t, label] of times.entries()) {
      for (const [g, values] of groups.values.entries()) {
        const base = this.at(t, g, 1);
        for (const [a, area] of areas.values.entries()) {
          const [laporan, temuan, informasi_awal] = this.threeAt(base + a + 1);
          if (laporan === 0 && temuan === 0 && informasi_awal === 0 && !all) continue;
          const line: CountSum = { laporan, temuan, informasi_awal };
          if (place !== null) line[place] = area === NOTHING[place] ? null : area;
          for (const [i, column] of kinds.entries()) line[column] = given(values[i] as string | number);
          if (time !== null) line[time] = label;
          found.push(line);
        }
      }
    }
    return found;
  }

  /** Totals of the three origins, the first of which is at a position. */
  private threeAt(i: number): [number, number, number] {
    const { totals, width } = this;
    return [totals[i] as number, totals[i + width] as number, totals[i + 2 * width] as number];
  }

  private at(time: number, group: number, origin: number): number {
    return ((time * this.by.groups.values.length + group) * ORIGINS.length + origin - 1) * this.width;
  }
}

const given = (value: string | number) => (value === NOTHING.election ? null : value);
