import type { MaskedValues } from '../contract.ts';
import { PERSONAL_KINDS, type PersonalKind, type PersonalSpan } from './personalKind.ts';

/** How much was masked, by column and kind. */
export class MaskCounts {
  private readonly counts = new Map<string, Map<PersonalKind, number>>();

  /** Adds what was found in one value of a column; `times` for values that stand in several rows. */
  add(column: string, spans: readonly PersonalSpan[], times = 1): void {
    for (const { kind } of spans) this.addKind(column, kind, times);
  }

  private addKind(column: string, kind: PersonalKind, count: number): void {
    const kinds = this.counts.get(column) ?? new Map<PersonalKind, number>();
    this.counts.set(column, kinds);
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }

  /** As a list, in the order in which columns were met. */
  list(): MaskedValues[] {
    return [...this.counts].flatMap(([column, kinds]) =>
      PERSONAL_KINDS.flatMap((kind) => (kinds.has(kind) ? [{ column, kind, count: kinds.get(kind) ?? 0 }] : [])),
    );
  }

  /** Adds a list made earlier. */
  addList(list: readonly MaskedValues[]): void {
    for (const { column, kind, count } of list) this.addKind(column, kind, count);
  }
}
