import { expect, it } from 'vitest';
import type { AuditReport } from '../audit/report.ts';
import type { PublicRelease } from '../public/contract.ts';
import { hideAndAudit } from './hideAndAudit.ts';
import type { HiddenSeries } from './hideSeries.ts';

const text = { id: 'x', en: 'x' };
const report = (leaks: string[]): AuditReport => ({
  cells: 1,
  hidden: 1,
  leastWidth: 5,
  components: 1,
  seconds: 1,
  faults: leaks.map((where) => ({ kind: 'leak', where, text })),
  leaks: leaks.map((where) => ({ where, low: 1, high: 2, by: 'sums' })),
});

/** Hides nothing, with so many sums on trial while it is not careful; remembers how it was asked. */
function hider(trials: number) {
  const asked: { careful: boolean; besides: string[] }[] = [];
  const hide = async (besides: ReadonlySet<string>, careful: boolean): Promise<HiddenSeries> => {
    asked.push({ careful, besides: [...besides] });
    return { tables: [], answers: [], onTrial: careful ? 0 : trials };
  };
  return { asked, hide };
}
const documentOf = () => ({}) as PublicRelease;

it('sums that the audit finds bold are hidden, and nothing besides them', async () => {
  const { asked, hide } = hider(3);
  const reports = [report(['laporan j1 19']), report([])];
  const made = await hideAndAudit(hide, documentOf, async () => reports.shift() as AuditReport, null);
  expect(asked).toEqual([
    { careful: false, besides: [] },
    { careful: true, besides: [] },
  ]);
  expect(made.auditSeconds).toBe(2);
});

it('a leak without sums on trial and without figures to hide beside it is refused at once, naming the place', async () => {
  const { asked, hide } = hider(0);
  const making = hideAndAudit(hide, documentOf, async () => report(['laporan j1 19']), null);
  await expect(making).rejects.toMatchObject({ code: 'conflict', items: [{ where: 'laporan j1 19' }] });
  expect(asked).toHaveLength(1);
});
