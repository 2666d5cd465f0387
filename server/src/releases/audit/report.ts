import type { Text } from '../../http/contract.ts';
import type { PublicRelease, PublicTable } from '../public/contract.ts';

/** What is wrong with a release, in words for whoever prepared it. */
export interface AuditFault {
  /**
   * `shape`: the document does not fit together. `small`: a figure from 1 to 4 is shown or follows at once. `sums`: shown figures do not add
   * up. `truth`: differs from the true counts. `leak`: a hidden count can be told too exactly. `history`: something published was changed.
   */
  kind: 'shape' | 'small' | 'sums' | 'truth' | 'leak' | 'history' | 'limit';
  /** The cell, for instance `temuan j2 19.04 politik_uang`; never a value. */
  where: string;
  text: Text;
}

/** A hidden count of which too much can be found out. Internal: `low` and `high` give the count away. */
export interface Leak {
  where: string;
  low: number;
  high: number;
  /** `sums`: from the shown figures; `rule`: also needs to know why counts are hidden. */
  by: 'sums' | 'rule';
}

export interface AuditReport {
  /** Cells of all tables, and how many of them are hidden. */
  cells: number;
  hidden: number;
  /** Least width (highest minus lowest possible) that was proven for a hidden cell, counted up to 5; null when nothing is hidden. */
  leastWidth: number | null;
  /** Groups of hidden cells that hang together by sums. */
  components: number;
  seconds: number;
  faults: AuditFault[];
  leaks: Leak[];
}

export interface AuditOptions {
  /** The document that this one supersedes. */
  previous?: PublicRelease | null;
  /**
   * The same tables with no count hidden, known inside only. With them the audit is also made for an attacker who knows which counts a
   * correction changed and in which direction, and hidden zeros are found.
   */
  truth?: readonly PublicTable[];
  /** Most leaks told per component; default MOST_FAULTS. */
  mostLeaks?: number;
  /** Seconds after which the audit gives up, which is a fault; default 1800. */
  seconds?: number;
}

/** Nobody is told of more than so many faults of one kind at a time. */
export const MOST_FAULTS = 50;
