import fc from 'fast-check';
import { expect, it } from 'vitest';
import { furtherPairs, isStep, TRANSITIONS } from './transitions.ts';
import { type LadderEvent, walkLadder } from './walkLadder.ts';

const [IN, REG, NOT, EXAM, YES, NO, OVER] = [1, 2, 3, 4, 5, 6, 7];
const told = (status: number, day: number, row: number | null = day): LadderEvent => ({
  status,
  date: `2024-10-${String(day).padStart(2, '0')}`,
  row,
});
const rows = (events: LadderEvent[], base = IN) => walkLadder(events, base).map((f) => f.row);

it('whole ways are fine, and so is a way that begins where its report stood', () => {
  expect(rows([told(IN, 1), told(REG, 2), told(EXAM, 3), told(EXAM, 4), told(YES, 5), told(OVER, 6)])).toEqual([]);
  expect(rows([told(OVER, 1), told(REG, 2), told(NO, 3)])).toEqual([]);
  expect(rows([told(YES, 3)])).toEqual([3]);
  expect(rows([told(YES, 3)], EXAM)).toEqual([]);
});

it('an unknown step names the one it clashes with; the steps after it are judged without it', () => {
  expect(walkLadder([told(REG, 2), told(NOT, 3), told(EXAM, 4)], IN)).toEqual([
    { row: 3, status: NOT, date: '2024-10-03', other: told(REG, 2), when: 'before' },
  ]);
  // Between two stored steps a row must fit both.
  expect(rows([told(REG, 2, null), told(NO, 3), told(EXAM, 4, null)])).toEqual([3]);
  expect(rows([told(REG, 2, null), told(OVER, 3), told(OVER, 4), told(EXAM, 5, null)])).toEqual([]);
});

it('what is left after taking the faults out is a way the ladder knows', () => {
  const event = fc.record({ status: fc.integer({ min: 1, max: 7 }), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(
    fc.property(fc.uniqueArray(event, { maxLength: 8, selector: (e) => e.day }), fc.integer({ min: 1, max: 7 }), (list, base) => {
      const events = list.sort((a, b) => a.day - b.day).map((e) => told(e.status, e.day));
      const faults = new Set(rows(events, base));
      const way = events.filter((e) => !faults.has(e.row as number));
      for (const [i, e] of way.entries()) {
        const before = way[i - 1]?.status;
        if (before !== undefined) expect(isStep(before, e.status)).toBe(true);
        else expect(e.status === IN || e.status === base || isStep(IN, e.status) || isStep(base, e.status)).toBe(true);
      }
    }),
  );
});

it('every step has its basis, and none leads on from the end', () => {
  expect(TRANSITIONS.every((t) => t.basis.length > 5)).toBe(true);
  expect(TRANSITIONS.filter((t) => t.from === NOT || t.from === NO)).toEqual([]);
  // Never both of two further than the other.
  const pairs = furtherPairs().map(String);
  expect(pairs).toContain('1,5');
  expect(furtherPairs().filter(([a, b]) => pairs.includes(`${b},${a}`))).toEqual([]);
});
