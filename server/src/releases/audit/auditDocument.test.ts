import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_WIDTH } from '../public/contract.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { auditDocument } from './auditDocument.ts';
import { readCells } from './readCells.ts';
import { type MadeFrom, releaseFrom } from './testing/releaseFrom.ts';

const MONTHS = [['2024-07'], ['2024-08'], ['2024-09']];
const CODES = ['19', '19.01', '19.02'];
const ISSUES = ['a', 'b'];

/** Counts of two kabkota and two issues per window, in the order 19.01 a, b, 19.02 a, b. */
const windowOf = (counts: readonly number[], i: number, replaces?: string): MadeFrom['windows'][number] => ({
  months: (replaces === undefined ? MONTHS[i] : MONTHS[Number(replaces.slice(1)) - 1]) as string[],
  release: i + 1,
  ...(replaces === undefined ? {} : { replaces }),
  events: counts.map((n, k) => ({ code: k < 2 ? '19.01' : '19.02', issue: k % 2, month: 0, n })),
});

const made = (counts: readonly (readonly number[])[], more: Partial<MadeFrom> = {}) => {
  const { document, truth } = releaseFrom({
    codes: CODES,
    issues: ISSUES,
    windows: counts.map((c, i) => windowOf(c, i)),
    ...more,
  });
  return { document: { ...document, supersedes: null }, truth };
};

/** All counts of such a table by name, from its four parts: issues, total and the only month of each area. */
const figuresOf = (n: readonly number[]): Record<string, number> => {
  const [a = 0, b = 0, c = 0, d = 0] = n;
  const areas = [['19.01', a, b] as const, ['19.02', c, d] as const, ['19', a + c, b + d] as const];
  return Object.fromEntries(
    areas.flatMap(([code, x, y]): (readonly [string, number])[] => [
      [`laporan j1 ${code} a`, x],
      [`laporan j1 ${code} b`, y],
      [`laporan j1 ${code}`, x + y],
      [`laporan j1 ${code} 2024-07`, x + y],
      // What names a kabkota names no kecamatan.
      ...(code === '19' ? [] : [[`laporan j1 ${code} -`, x + y] as const]),
    ]),
  );
};

/** Width of every hidden figure over all worlds with up to `most` reports in each part, by trying them all. */
function bruteWidths(truth: readonly number[], hidden: readonly string[], most: number, rule: boolean): Map<string, number> {
  const isHidden = new Set(hidden);
  const shown = Object.entries(figuresOf(truth)).filter(([name]) => !isHidden.has(name));
  const seen = new Map<string, [number, number]>();
  // Most worlds fail at a total: looked at before all figures are made.
  const total = (n: readonly number[]) => n.reduce((x, y) => x + y, 0);
  const misfit = (n: readonly number[]) => !isHidden.has('laporan j1 19') && total(n) !== total(truth);
  const range = (part: string, k: number) =>
    isHidden.has(part) ? Array.from({ length: most }, (_, i) => i + 1) : [truth[k] as number];
  for (const a of range('laporan j1 19.01 a', 0))
    for (const b of range('laporan j1 19.01 b', 1))
      for (const c of range('laporan j1 19.02 a', 2))
        for (const d of range('laporan j1 19.02 b', 3)) {
          if (misfit([a, b, c, d])) continue;
          const world = figuresOf([a, b, c, d]);
          if (shown.some(([name, n]) => world[name] !== n)) continue;
          if (rule && !hidden.some((name) => (world[name] as number) < 5)) continue;
          for (const name of hidden) {
            const n = world[name] as number;
            const [low, high] = seen.get(name) ?? [n, n];
            seen.set(name, [Math.min(low, n), Math.max(high, n)]);
          }
        }
  return new Map([...seen].map(([name, [low, high]]) => [name, high - low]));
}

describe('the audit of a release', () => {
  it('finds exactly the hidden figures that trying out all worlds finds', async () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 });
    const besides = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(counts, besides, fc.boolean(), async (n, more, withTruth) => {
        const at = (code: string) => CODES.indexOf(code);
        const { document, truth } = made([n], {
          hide: (value, { row, part, index }) =>
            value < 5 || (!row.unplaced && (more[at(row.code) * 3 + (part === 'issue' ? index + 1 : 0)] as boolean)),
        });
        const report = await auditDocument(document, withTruth ? { truth } : {});
        const cells = readCells(document);
        const hidden = [...cells.cells.keys()].filter((i) => cells.cells[i]?.value === null).map(cells.nameOf);
        const [by, rule] = [bruteWidths(n, hidden, 12, false), bruteWidths(n, hidden, 12, true)];
        const narrow = [...by].filter(([where, width]) => width < LEAST_WIDTH || (rule.get(where) ?? width) < LEAST_WIDTH);
        const one = report.components <= 1;
        const found = report.leaks.filter((l) => one || l.by === 'sums').map((l) => l.where);
        const wanted = one ? narrow : [...by].filter(([, width]) => width < LEAST_WIDTH);
        expect(found.sort()).toEqual(wanted.map(([where]) => where).sort());
      }),
      { numRuns: 20 },
    );
  });

  it('is content with a table whose hidden figures protect each other, and knows how far', async () => {
    const { document, truth } = made([[3, 20, 12, 30]], { hide: (_, { row, part }) => part === 'issue' && row.code !== '19' });
    expect(await auditDocument(document, { truth })).toMatchObject({
      faults: [],
      leaks: [],
      leastWidth: 5,
      hidden: 4,
      components: 1,
    });
  });

  it('sees through two releases: what came between two shown sums is the new window', async () => {
    const shown = made(
      [
        [20, 20, 20, 20],
        [3, 20, 20, 20],
      ],
      { number: 2, hide: (value) => value < 5 },
    );
    const { leaks } = await auditDocument(shown.document, { truth: shown.truth });
    expect(leaks).toContainEqual({ where: 'laporan j2 19.01 a', low: 3, high: 3, by: 'sums' });
  });

  it('sees what a correction changed: a shown step of 1 to 4, and which figures stayed', async () => {
    const windows = [windowOf([20, 20, 20, 20], 0), windowOf([22, 20, 20, 20], 1, 'j1')];
    const open = releaseFrom({ codes: CODES, issues: ISSUES, windows, number: 2, hide: () => false });
    const { faults } = await auditDocument({ ...open.document, supersedes: null });
    expect(faults.map((f) => `${f.kind} ${f.where}`)).toContain('small laporan j2 19.01 a − laporan j1 19.01 a');
    const hidden = releaseFrom({
      codes: CODES,
      issues: ISSUES,
      windows,
      number: 2,
      hide: (_, { table, row, part }) =>
        table.of.kind === 'window' && table.of.window === 'j2' && part === 'issue' && row.code !== '19',
    });
    const report = await auditDocument({ ...hidden.document, supersedes: null }, { truth: hidden.truth });
    expect(report.leaks.map((l) => l.where)).toContain('laporan j2 19.02 b');
  });

  it('refuses what was published otherwise, and what nobody can compare', async () => {
    const [first, second] = [sampleRelease({ number: 1 }), sampleRelease({ number: 2 })];
    const kinds = async (document = second, previous: typeof first | null = first) =>
      (await auditDocument(document, { previous })).faults.filter((f) => f.kind === 'history').map((f) => f.where);
    expect(await kinds()).toEqual([]);
    expect(await kinds(second, null)).toEqual(['rilis 1']);
    const changed = structuredClone(second);
    const row = changed.tables.find((t) => t.of.kind === 'window' && t.of.window === 'j1')?.rows.find((r) => r.code === '19.71');
    if (row?.issues) row.issues[0] = 99;
    expect(await kinds(changed)).toEqual(['laporan j1 19.71']);
  });

  it('finds sums that do not hold, figures from 1 to 4, and a hidden zero', async () => {
    const { document, truth } = made([[20, 20, 20, 20]], { hide: () => false });
    const row = (code: string) => document.tables[0]?.rows.find((r) => r.code === code && !r.unplaced);
    const [kab, zero] = [row('19.01'), document.tables[0]?.rows.find((r) => r.code === '19.02' && r.unplaced)];
    if (!kab?.issues || !zero) throw new Error('rows');
    kab.issues[0] = 3;
    zero.total = null;
    const kinds = new Set((await auditDocument(document, { truth })).faults.map((f) => f.kind));
    expect([...kinds].sort()).toEqual(['leak', 'small', 'sums', 'truth']);
  });
});
