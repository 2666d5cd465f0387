import type { DraftMade } from '../../server/src/releases/draft/makeDraft.ts';
import { rowKey, windowsCounting } from '../../server/src/releases/public/readRelease.ts';
import { readTruth } from '../../server/src/releases/table/truth.ts';
import type { Corrected } from './attack/attack.ts';
import { keyOf } from './attack/readSite.ts';

/** The true counts behind the last release of a series, by the names that the attack gives to figures. */
export function secretsOf({ document, truth }: DraftMade): Map<string, number> {
  const secrets = new Map<string, number>();
  const add = (key: string, n: number) => secrets.set(key, (secrets.get(key) ?? 0) + n);
  const numbers = [...new Set(document.windows.map((w) => w.release))];
  for (const [id, tables] of readTruth(truth, document)) {
    const window = document.windows.find((w) => w.id === id);
    const counting = (n: number) => windowsCounting(document.windows, n);
    const sums = numbers.filter((n) => counting(n).some((w) => w.id === id));
    // While there is only one window, "everything" is told by month as well.
    const alone = sums.filter((n) => counting(n).length === 1).map((n) => `sd ${n}`);
    for (const origin of ['laporan', 'temuan'] as const)
      for (const row of tables[origin])
        for (const period of [id, ...sums.map((n) => `sd ${n}`)]) {
          const put = (part: string, n: number) => add(keyOf(origin, period, rowKey(row), part), n);
          put('total', row.total);
          for (const [i, n] of (row.issues ?? []).entries()) put(`issue ${document.issues[i]?.code}`, n);
          if (period === id || alone.includes(period))
            for (const [i, n] of (row.months ?? []).entries()) put(`month ${window?.months[i]}`, n);
        }
  }
  return secrets;
}

/** What somebody knows who was there when windows were counted anew: which figures stayed, grew or shrank. */
export function correctionsIn({ document }: DraftMade, secrets: ReadonlyMap<string, number>): Corrected[] {
  return document.windows.flatMap(({ id, replaces }) =>
    replaces === null
      ? []
      : [...secrets].flatMap(([after, now]): Corrected[] => {
          const [origin = '', period = '', place = '', part = ''] = after.split(' | ');
          const before = keyOf(origin, replaces, place, part);
          const then = secrets.get(before);
          if (period !== id || then === undefined) return [];
          const step = now - then;
          const change = step === 0 ? 'same' : step > 0 ? 'grew' : 'shrank';
          return [{ before, after, change, small: step !== 0 && Math.abs(step) < 5 }];
        }),
  );
}
