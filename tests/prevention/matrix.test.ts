import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEES_ALL, SEES_PUBLIC, sightOf } from '../../server/src/accounts/sight.ts';
import { observeAreas } from '../../server/src/layers/observe/observeAreas.ts';
import { loadPrevention } from '../../server/src/prevention/loadPrevention.ts';
import { MatrixQuery, MatrixResponse } from '../../server/src/prevention/matrix/contract.ts';
import { readMatrix } from '../../server/src/prevention/matrix/readMatrix.ts';
import { MeasureDetail, MeasuresResponse } from '../../server/src/prevention/measures/contract.ts';
import { Plan, type PlanItem } from '../../server/src/prevention/plans/contract.ts';
import { SignatureResponse } from '../../server/src/signals/signature/contract.ts';
import { activity, coverage, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
const matrix = (query: string): Promise<MatrixResponse> => test.get(`/prevention/matrix?${query}`, MatrixResponse);
const cases = (code: string, issues: Record<string, number>) =>
  Object.entries(issues).map(([issue, n]) => report({ code, issue, n }));
const cellOf = ({ rows }: MatrixResponse, code: string, issue: string) =>
  rows.find((r) => r.code === code)?.cells.find((c) => c.issue === issue);

beforeAll(async () => {
  test = await createTestApp({
    reports: [
      // Figures and the statement agree; figures alone; too few cases, and the statement alone.
      ...cases('19.02', { sara: 24, politik_uang: 10, netralitas_asn: 8 }),
      ...cases('19.01', { apk: 60, politik_uang: 12, netralitas_asn: 8 }),
      ...cases('19.71', { politik_uang: 5, netralitas_asn: 4 }),
      ...cases('18.01', { apk: 25 }),
    ],
    // Nobody reports for Bangka Tengah.
    coverage: ['19.01', '19.02', '19.71'].map((code) => coverage({ code })),
    activities: [
      activity({ id: 'k1', code: '19.02', issue: 'sara' }),
      activity({ id: 'k2', code: '19.04.01', issue: 'apk' }),
      activity({ id: 'k3', code: '19.02', issue: null }),
    ],
  });
  await loadPrevention(test.db);
});
afterAll(() => test.close());

describe('GET /prevention/matrix', () => {
  it('lets figures and published statements stand out side by side in Babel', async () => {
    const answer = await matrix('parent=19');
    const told = answer.open.map((o) => [o.code, o.issue, o.by]);
    expect(told).toEqual([
      ['19.02', 'sara', 'keduanya'],
      ['19.01', 'apk', 'angka'],
      ['19.71', 'politik_uang', 'pernyataan'],
      ['19.02', 'kampanye_hitam', 'pernyataan'],
      ['19.04', 'netralitas_asn', 'pernyataan'],
    ]);
    expect(answer.summary.id).toContain('5 sel menonjol tanpa langkah: Kabupaten Belitung (Politisasi SARA)');
    expect(cellOf(answer, '19.71', 'politik_uang')).toMatchObject({ certainty: 'terlalu_sedikit', count: 5, lq: null });
    const [statement] = answer.statements.filter((s) => s.code === '19.71');
    expect(statement).toMatchObject({ kind: 'pemetaan_isu', date: '2024-05-29', source: { date: '2024-05-30' } });
  });

  it('has the figures of the signature, and no more claims than it allows', async () => {
    const [answer, signature] = await Promise.all([
      matrix('parent=19'),
      test.get('/signals/signature?parent=19', SignatureResponse),
    ]);
    for (const area of signature.areas) {
      const row = answer.rows.find((r) => r.code === area.code);
      expect(row?.signature).toEqual({ issue: area.distinctive?.issue ?? null, why: area.why, reason: area.reason });
      for (const issue of area.issues.filter((i) => i.count > 0)) {
        const cell = cellOf(answer, area.code, issue.issue);
        expect(cell).toMatchObject({ count: issue.count, byOrigin: issue.byOrigin });
        if (issue.interval) expect(cell?.low).toBeCloseTo(issue.interval.low, 2);
      }
    }
  });

  it('keeps unwatched areas apart from quiet ones, coverage first', async () => {
    const { rows } = await matrix('parent=19');
    const unwatched = rows.find((r) => r.code === '19.04');
    expect(unwatched).toMatchObject({ total: null, rest: { state: 'belum_terpantau' }, absence: { why: 'belum_terpantau' } });
    expect(unwatched?.first?.id).toMatch(/^Langkah pertama: cakupan/);
    expect(rows.find((r) => r.code === '19.01')).toMatchObject({ first: null, rest: { state: 'tidak_menonjol_tanpa_langkah' } });
  });

  it('counts activities beside, also of parts of the area, and they fill no cell', async () => {
    const answer = await matrix('parent=19');
    const day = activity({}).start;
    expect(answer.activityWindow).toEqual({ from: null, to: null });
    expect(cellOf(answer, '19.02', 'sara')).toMatchObject({ activities: 1, lastActivity: day, state: 'tinggi_tanpa_langkah' });
    expect(cellOf(answer, '19.04', 'apk')).toMatchObject({ activities: 1, count: null, state: 'belum_terpantau' });
    expect(answer.rows.find((r) => r.code === '19.02')?.activities).toEqual({ total: 2, withoutIssue: 1 });
  });

  it('counts activities of the filter’s days only, and says which days those are', async () => {
    const answer = await matrix('parent=19&from=2019-01-01&to=2019-12-31');
    expect(answer.activityWindow).toEqual({ from: '2019-01-01', to: '2019-12-31' });
    expect(cellOf(answer, '19.02', 'sara')).toMatchObject({ activities: 0, lastActivity: null });
    const { activityWindow } = await matrix('parent=19&election=pilkada-2024');
    expect(activityWindow.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('takes an issue filter for columns only, and says of a part that it is named inside the whole', async () => {
    const [all, one] = await Promise.all([matrix('parent=19'), matrix('parent=19&issue=sara')]);
    expect(one.issues.map((i) => i.code)).toEqual(['sara']);
    expect(cellOf(one, '19.02', 'sara')).toEqual(cellOf(all, '19.02', 'sara'));
    const country = await matrix('level=provinsi');
    expect(cellOf(country, '19', 'kampanye_hitam')).toMatchObject({ named: [], namedInside: ['belitung-isu-2024'] });
    expect(country.open.filter((o) => o.by !== 'angka')).toEqual([]);
  });
});

const item = (over: Partial<PlanItem>): PlanItem => ({
  key: `k-${over.code ?? ''}-${over.issue ?? ''}`.replace(/[._]/g, '-'),
  code: '19.02',
  belt: null,
  issue: 'sara',
  measure: null,
  title: 'Forum tokoh agama',
  form: null,
  kind: null,
  stage: null,
  from: null,
  to: null,
  actor: null,
  audience: null,
  channels: [],
  cost: null,
  staff: null,
  target: null,
  targetNumber: null,
  status: 'direncanakan',
  activities: [],
  evidence: null,
  ...over,
});

async function makePlan(code: string, items: PlanItem[], election: string | null = null): Promise<number> {
  const content = {
    title: `Pola ${code}`,
    code,
    election,
    from: null,
    to: null,
    owner: 'Divisi Pencegahan',
    budget: null,
    targets: [],
    note: null,
    items,
    outcomes: [],
  };
  const response = await test.request('/prevention/plans', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content }),
  });
  expect(response.status, await response.clone().text()).toBe(201);
  return Plan.parse(await response.json()).id;
}

async function step(id: number, to: string): Promise<void> {
  const { version } = await test.get(`/prevention/plans/${id}`, Plan);
  const response = await test.request(`/prevention/plans/${id}/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version, to, reason: 'uji' }),
  });
  expect(response.status, await response.clone().text()).toBe(200);
}
const approve = async (id: number): Promise<void> => {
  for (const to of ['diajukan', 'disetujui']) await step(id, to);
};

it('says in one sentence when nothing can be compared yet', async () => {
  const answer = await matrix('parent=18&minimum=500');
  expect(answer.tooFew).toBe(true);
  expect(answer.summary.id).toBe('Belum ada yang dapat dibandingkan: 1 wilayah terlalu sedikit laporannya.');
  expect((await matrix('parent=19')).tooFew).toBe(false);
});

describe('plans in the matrix', () => {
  let own = 0;
  let copy = 0;
  beforeAll(async () => {
    own = await makePlan('19.02', [item({ status: 'selesai' }), item({ issue: 'kampanye_hitam', status: 'batal' })]);
    const province = await makePlan('19', [
      item({ code: '19', issue: 'apk' }),
      item({ code: '19.04.01', issue: 'netralitas_asn' }),
    ]);
    for (const id of [own, province]) await approve(id);
    // A draft with the approved measure once more, and with one that is nowhere else.
    copy = await makePlan('19', [item({}), item({ code: '19.01', issue: 'apk' })]);
    await makePlan('19.71', [item({ code: '19.71', issue: 'politik_uang' })], 'pemilu-2024');
  });

  it('fill the cell of the area or of a part of it, never by a cancelled item or one for everywhere', async () => {
    const answer = await matrix('parent=19&election=pilkada-2024');
    const states = (code: string, issue: string) => cellOf(answer, code, issue)?.state;
    expect(cellOf(answer, '19.02', 'sara')).toMatchObject({
      state: 'tinggi_dengan_langkah',
      planned: { items: 1, done: 1, drafts: 0, finished: 0, plans: [own, copy] },
    });
    expect(states('19.04', 'netralitas_asn')).toBe('tinggi_dengan_langkah');
    expect(states('19.02', 'kampanye_hitam')).toBe('tinggi_tanpa_langkah');
    expect(answer.issues.find((i) => i.code === 'apk')?.wider).toMatchObject({ items: 1 });
    // A plan for another election is left out, and said so.
    expect(states('19.71', 'politik_uang')).toBe('tinggi_tanpa_langkah');
    expect(answer.basis.caveats.map((c) => c.code)).toContain('rencana_pemilihan_lain');
    const [apk] = answer.open.filter((o) => o.issue === 'apk');
    expect(apk?.reason.id).toContain('1 langkah direncanakan untuk seluruh Kepulauan Bangka Belitung, bukan untuk wilayah ini.');
  });

  it('keep the code of a measure of the catalogue, so that both the cell and the catalogue count its use', async () => {
    const { items } = await test.get('/prevention/measures?issue=hoaks', MeasuresResponse);
    const [measure] = items;
    const id = await makePlan('19.01', [
      item({ code: '19.01', issue: 'hoaks', measure: measure?.code ?? null, title: measure?.name.id ?? '' }),
    ]);
    const used = await test.get(`/prevention/measures/${measure?.code}`, MeasureDetail);
    expect(used.usedBy).toMatchObject({ plans: 1, items: 1 });
    expect(cellOf(await matrix('parent=19'), '19.01', 'hoaks')?.planned).toMatchObject({
      measures: [measure?.code],
      plans: [id],
    });
  });

  it('leave a cell open as long as they are drafts or submitted, and that is said', async () => {
    const drafted = async () => {
      const answer = await matrix('parent=19&election=pilkada-2024');
      expect(cellOf(answer, '19.01', 'apk')).toMatchObject({ state: 'tinggi_baru_draf', planned: { items: 0, drafts: 1 } });
      const open = answer.open.map((o) => [o.code, o.issue, o.drafts]);
      expect(open).toEqual([
        ['19.71', 'politik_uang', 0],
        ['19.02', 'kampanye_hitam', 0],
        ['19.01', 'apk', 1],
      ]);
      expect([answer.openTotal, answer.draftTotal]).toEqual([3, 1]);
      expect(answer.summary.id).toContain('2 sel menonjol tanpa langkah, 1 baru draf: Kota Pangkal Pinang');
      return answer;
    };
    const answer = await drafted();
    expect(answer.open[2]?.reason.id).toContain('1 langkah baru ada di draf atau diajukan, belum disetujui.');
    // What stands out anywhere comes before what is merely often there.
    const named = new Set(answer.rows.flatMap((r) => r.cells.filter((c) => c.state.startsWith('tinggi')).map((c) => c.issue)));
    expect(new Set(answer.issues.slice(0, named.size).map((i) => i.code))).toEqual(named);
    await step(copy, 'diajukan');
    await drafted();
    await step(copy, 'draf');
  });

  it('are seen as far as the asker sees, published statements by everybody', async () => {
    const of = (sight: typeof SEES_ALL) => readMatrix(test.db, observeAreas, MatrixQuery.parse({ parent: '19' }), sight);
    const [all, narrow, none] = await Promise.all([of(SEES_ALL), of(sightOf('own', '19.02')), of(SEES_PUBLIC)]);
    expect(all.plans).toHaveLength(5);
    // The province's draft is nobody else's yet, and its approved plan holds nothing for this area.
    expect(narrow.plans.map((p) => p.id)).toEqual([own]);
    expect(cellOf(narrow, '19.02', 'sara')?.planned).toMatchObject({ items: 1 });
    expect(cellOf(narrow, '19.02', 'sara')?.certainty).toBe('tanpa_pembanding');
    expect(none.plans).toEqual([]);
    for (const row of [...none.rows, ...narrow.rows.filter((r) => r.code !== '19.02')]) {
      expect(row).toMatchObject({ total: null, activities: null, absence: { why: 'internal' } });
      for (const cell of row.cells) expect(cell).toMatchObject({ count: null, activities: null, planned: null });
    }
    expect(cellOf(none, '19.02', 'sara')).toMatchObject({ certainty: 'internal', named: ['belitung-isu-2024'] });
  });
});
