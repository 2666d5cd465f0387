import { LEAST_WIDTH } from '../public/contract.ts';
import type { Net } from './net.ts';

interface World {
  cells: number[];
  alive: boolean;
}

/**
 * Worlds that fit everything known, found so far, and what they prove: the lowest and the highest value that each cell has in any of them.
 * A world is told by the changes from the true one. Every world is checked in whole numbers before it counts, so no rounding error of a
 * solver can make a proof.
 */
export class Witnesses {
  private readonly worlds: World[] = [];
  /** Per cell the worlds in which it changes: world, change, world, change ... */
  private readonly changes: number[][];
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly hidden: Uint8Array;
  private readonly net: Net;

  constructor(net: Net) {
    this.net = net;
    this.changes = net.values.map(() => []);
    this.low = Int32Array.from(net.values);
    this.high = Int32Array.from(net.values);
    this.hidden = Uint8Array.from(net.free, (free) => Number(!free));
  }

  proven(cell: number): boolean {
    return this.width(cell) >= LEAST_WIDTH;
  }

  width(cell: number): number {
    return (this.high[cell] as number) - (this.low[cell] as number);
  }

  /** Adds the world in which `cells[i]` differs from the truth by `by[i]`. False when it does not fit what is known. */
  record(cells: readonly number[], by: readonly number[]): boolean {
    const { net } = this;
    const changed = new Map<number, number>();
    cells.forEach((cell, i) => {
      if (by[i] !== 0) changed.set(cell, by[i] as number);
    });
    const touched = new Set<number>();
    for (const [cell, change] of changed) {
      if (!this.hidden[cell] || !Number.isInteger(change) || (net.values[cell] as number) + change < 1) return false;
      for (const relation of net.relationsOf[cell] as number[]) touched.add(relation);
    }
    for (const relation of touched) {
      const { cells: terms, coefficients, slack } = net.relations[relation] as Net['relations'][number];
      let sum = 0;
      for (let i = 0; i < terms.length; i++) sum += (coefficients[i] as number) * (changed.get(terms[i] as number) ?? 0);
      if (slack === null ? sum !== 0 : sum > slack) return false;
    }
    const world = this.worlds.length;
    this.worlds.push({ cells: [...changed.keys()], alive: true });
    for (const [cell, change] of changed) {
      (this.changes[cell] as number[]).push(world, change);
      this.stretch(cell, change);
    }
    return true;
  }

  /** Shows a cell: worlds in which it differs from the truth do not count any more. Returns these worlds and the cells they were proofs for. */
  show(cell: number): { worlds: number[]; touched: number[] } {
    this.hidden[cell] = 0;
    const worlds: number[] = [];
    const list = this.changes[cell] as number[];
    for (let i = 0; i < list.length; i += 2) if (this.worldAt(list[i] as number).alive) worlds.push(list[i] as number);
    return { worlds, touched: this.revive(worlds, false) };
  }

  /** Takes `show` back. */
  hideAgain(cell: number, worlds: readonly number[]): void {
    this.hidden[cell] = 1;
    this.revive(worlds, true);
  }

  private revive(worlds: readonly number[], alive: boolean): number[] {
    const touched = new Set<number>();
    for (const world of worlds) {
      this.worldAt(world).alive = alive;
      for (const cell of this.worldAt(world).cells) touched.add(cell);
    }
    for (const cell of touched) {
      this.low[cell] = this.high[cell] = this.net.values[cell] as number;
      const list = this.changes[cell] as number[];
      for (let i = 0; i < list.length; i += 2)
        if (this.worldAt(list[i] as number).alive) this.stretch(cell, list[i + 1] as number);
    }
    return [...touched];
  }

  private worldAt(world: number): World {
    return this.worlds[world] as World;
  }

  private stretch(cell: number, change: number): void {
    const value = (this.net.values[cell] as number) + change;
    if (value < (this.low[cell] as number)) this.low[cell] = value;
    if (value > (this.high[cell] as number)) this.high[cell] = value;
  }
}
