import { AppError } from '../../errors.ts';
import type { PublicWindow } from '../public/contract.ts';
import { windowsCounting } from '../public/readRelease.ts';
import { beginsMonth, dayAfter, endsMonth, monthsBetween } from '../table/months.ts';
import type { DraftTask } from './draftTask.ts';

/** The windows of a release: those that stand, and those that this release brings (they are the last of all). */
export interface WindowPlan {
  all: PublicWindow[];
  fresh: PublicWindow[];
}

/**
 * The windows of a release to be made. Windows counted anew come before the new one, so that the last of a release with a new window is also the
 * latest. Throws AppError `invalid_request` when the task does not fit the series.
 */
export function planWindows(task: DraftTask): WindowPlan {
  const old = task.previous?.windows ?? [];
  const fresh: PublicWindow[] = [];
  const bring = (window: Pick<PublicWindow, 'from' | 'to' | 'replaces'>) =>
    fresh.push({
      id: `j${old.length + fresh.length + 1}`,
      release: task.number,
      ...window,
      months: monthsBetween(window.from, window.to),
    });
  for (const id of restated(task)) {
    const window = old.find((w) => w.id === id) as PublicWindow;
    bring({ from: window.from, to: window.to, replaces: id });
  }
  if (task.to !== null) bring({ ...newPeriod(task, task.to), replaces: null });
  if (fresh.length === 0 && (task.previous === null || task.corrections.length === 0)) throw nothingNew(task);
  return { all: [...old, ...fresh], fresh };
}

/** Windows to be counted anew, each once, in the order of the series. */
function restated({ previous, restate }: DraftTask): string[] {
  const counting = previous ? windowsCounting(previous.windows, previous.number) : [];
  const unknown = restate.filter((id) => !counting.some((w) => w.id === id));
  if (unknown.length > 0)
    throw wrong(
      'restate',
      `Jendela ${unknown.join(', ')} tidak ada dalam rilis terbaru wilayah ini, jadi tidak dapat dihitung ulang.`,
      `Window ${unknown.join(', ')} is not in the newest release of this area, so it cannot be counted anew.`,
    );
  return counting.filter((w) => restate.includes(w.id)).map((w) => w.id);
}

function newPeriod({ previous, from, preparedOn }: DraftTask, to: string): { from: string; to: string } {
  const last = previous && windowsCounting(previous.windows, previous.number).at(-1);
  const begin = last ? dayAfter(last.to) : from;
  if (begin === null || !beginsMonth(begin))
    throw wrong(
      'from',
      'Jendela pertama dimulai pada tanggal 1 suatu bulan.',
      'The first window begins on the first day of a month.',
    );
  if (last && from !== null && from !== begin)
    throw wrong(
      'from',
      `Jendela terakhir berakhir ${last.to}; yang baru dimulai ${begin}.`,
      `The last window ended on ${last.to}; the new one begins on ${begin}.`,
    );
  if (!endsMonth(to))
    throw wrong('to', 'Jendela berakhir pada hari terakhir suatu bulan.', 'A window ends on the last day of a month.');
  if (to < begin)
    throw wrong(
      'to',
      `Jendela baru dimulai ${begin}, jadi tidak dapat berakhir ${to}.`,
      `The new window begins on ${begin}, so it cannot end on ${to}.`,
    );
  if (to.slice(0, 7) >= preparedOn.slice(0, 7))
    throw wrong(
      'to',
      'Bulan yang belum berakhir belum dapat dirilis: laporan masih masuk.',
      'A month that is not over cannot be released yet: reports are still coming in.',
    );
  return { from: begin, to };
}

function nothingNew({ previous }: DraftTask): AppError {
  return previous
    ? wrong(
        'to',
        'Rilis baru memerlukan jendela baru, jendela yang dihitung ulang, atau catatan koreksi.',
        'A new release needs a new window, a window counted anew, or a note of what is corrected.',
      )
    : wrong('to', 'Rilis pertama memerlukan jendela pertama.', 'The first release needs a first window.');
}

const wrong = (where: string, id: string, en: string) =>
  new AppError('invalid_request', { id, en }, { items: [{ where, message: { id, en } }] });
