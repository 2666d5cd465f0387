import { statusNumber } from '../catalogues.ts';
import { isStep } from './transitions.ts';

/** A dated step of one case. */
export interface LadderEvent {
  status: number;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Row of the file that says it; null = it is stored already. */
  row: number | null;
}

/** A row whose step the ladder does not know. */
export interface LadderFault {
  row: number;
  status: number;
  date: string;
  /** The step it clashes with. */
  other: { status: number; date: string | null };
  /** Whether that one comes before or after it. */
  when: 'before' | 'after';
}

const RECEIVED = statusNumber('masuk');

/**
 * Finds the rows among the steps of one case, in order of date and status, that the ladder does not allow. A case begins as received,
 * or with the status `base` that its file gave without a date. Stored steps stand: a row between two of them must fit both.
 */
export function walkLadder(events: readonly LadderEvent[], base: number): LadderFault[] {
  const faults: LadderFault[] = [];
  const path: LadderEvent[] = [];
  const fits = (last: LadderEvent | undefined, { status, date }: LadderEvent) => {
    if (!last) return status === RECEIVED || status === base || isStep(RECEIVED, status) || isStep(base, status);
    return (last.status === status && last.date === date) || isStep(last.status, status);
  };
  for (const event of events) {
    if (event.row === null) {
      for (let last = path.at(-1); last?.row != null && !fits(last, event); last = path.at(-1)) {
        faults.push({ ...last, row: last.row, other: event, when: 'after' });
        path.pop();
      }
      path.push(event);
    } else if (fits(path.at(-1), event)) path.push(event);
    else {
      const other = path.at(-1) ?? { status: base, date: null };
      faults.push({ ...event, row: event.row, other, when: 'before' });
    }
  }
  return faults;
}
