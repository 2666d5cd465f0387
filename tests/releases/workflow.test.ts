import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { readConfig } from '../../server/src/config.ts';
import { askRelease } from '../../server/src/releases/askRelease.ts';
import { NewRelease, ReleaseDetail, ReleaseSuggestion, ReleasesResponse } from '../../server/src/releases/contract.ts';
import { databaseSource, releasesVersion } from '../../server/src/releases/databaseSource.ts';
import type { DraftMade } from '../../server/src/releases/draft/draftTask.ts';
import { madeHere } from '../../server/src/releases/makers.ts';
import { hashRelease } from '../../server/src/releases/public/canonicalJson.ts';
import { PublicRelease } from '../../server/src/releases/public/contract.ts';
import { type AskerId, openPolicyWorld, type PolicyWorld } from '../accounts/policyWorld.ts';

let world: PolicyWorld;
beforeAll(async () => {
  world = await openPolicyWorld();
  const lines = (code: string, issue: string, day: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${code}-${issue}-${day}-${i},laporan,${issue},${code},${day},`);
  await world.reports([
    ...lines('19.04.01', 'politik_uang', '2024-10-03', 12),
    ...lines('19.01.01', 'hoaks', '2024-10-09', 9),
    ...lines('19.71', 'sara', '2024-10-20', 2),
    ...lines('19.02', 'politik_uang', '2024-10-21', 7),
    ...lines('19.04.02', 'politik_uang', '2024-11-03', 8),
    ...lines('19.01.01', 'politik_uang', '2024-11-04', 6),
  ]);
});
afterAll(() => world.close());

const send = (as: AskerId, path: string, body: unknown) =>
  world.request(as, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const status = async (as: AskerId, path: string) => (await world.request(as, path)).status;
const list = async (as: AskerId) => ReleasesResponse.parse(await (await world.request(as, '/releases')).json());
const detail = async (as: AskerId, number: number) =>
  ReleaseDetail.parse(await (await world.request(as, `/releases/${number}`)).json());
const FIRST = { area: '19', from: '2024-10-01', to: '2024-10-31', notes: 'Hubungi 0812-3456-7890' };

/** Leads a release on in the version it stands in. */
async function move(as: AskerId, number: number, to: string, reason: string | null = null) {
  const { version } = await detail('local', number);
  return send(as, `/releases/${number}/status`, { version, to, reason });
}
async function moved(as: AskerId, number: number, to: string, reason: string | null = null) {
  const answer = await move(as, number, to, reason);
  const body = await answer.json();
  expect([to, answer.status, body.detail]).toEqual([to, 200, undefined]);
  return ReleaseDetail.parse(body);
}
async function refusal(answer: Promise<Response>) {
  const response = await answer;
  return { status: response.status, detail: (await response.json()).detailEn as string };
}

describe('a release', () => {
  it('is suggested and prepared by a planner of its whole area, and by nobody else', async () => {
    const body = FIRST;
    for (const as of ['narrowPlanner', 'operator', 'approver', 'reader', 'key'] as const)
      expect([as, (await send(as, '/releases', body)).status]).toEqual([as, 403]);
    expect((await send('public', '/releases', body)).status).toBe(401);
    expect(await status('narrowPlanner', '/releases/suggest?area=19')).toBe(403);
    expect(await status('planner', '/releases/suggest?area=ID')).toBe(403);
    const suggested = ReleaseSuggestion.parse(await (await world.request('planner', '/releases/suggest?area=19')).json());
    expect(suggested).toMatchObject({ from: '2024-10-01', first: true, newest: null, refused: null });
    expect(suggested.ends.slice(0, 2)).toEqual(['2024-10-31', '2024-11-30']);
  });

  it('of windows that do not fit is refused before anything is computed', async () => {
    const wrong = async (over: object) => (await refusal(send('local', '/releases', { ...FIRST, ...over }))).detail;
    expect(await wrong({ from: null })).toMatch(/needs the beginning/);
    expect(await wrong({ from: '2024-10-02' })).toMatch(/first day of a month/);
    expect(await wrong({ to: '2024-10-30' })).toMatch(/last day of a month/);
    expect(await wrong({ to: '2024-09-30' })).toMatch(/cannot end before/);
    expect(await wrong({ to: '2999-12-31' })).toMatch(/not over/);
    expect(await wrong({ to: null })).toMatch(/needs the end/);
    expect(await wrong({ area: '19.04' })).toMatch(/one province/);
    expect(await wrong({ area: '18' })).toMatch(/no reports/);
    expect(await wrong({ restate: ['j1'] })).toMatch(/no window/);
    expect(await wrong({ corrections: [{ about: 7, text: 'x' }] })).toMatch(/never published/);
    expect((await list('local')).closed).toEqual([]);
  });

  it('is made in the background, and a draft is seen by those who prepare or approve it only', async () => {
    const asked = await send('planner', '/releases', FIRST);
    expect(asked.status).toBe(202);
    expect(ReleaseDetail.parse(await asked.json())).toMatchObject({ number: 1, status: 'menyiapkan', sha256: null });
    await madeHere(world.db, 1);
    const draft = await detail('approver', 1);
    expect([draft.problem, draft.status, draft.version]).toEqual([null, 'draf', 2]);
    expect(draft.summary?.hiddenSmall).toBeGreaterThan(0);
    expect(draft.asked.notes).not.toContain('0812');
    for (const as of ['reader', 'operator', 'elsewhere', 'narrowPlanner'] as const)
      expect([as, await status(as, '/releases/1')]).toEqual([as, 404]);
    for (const as of ['public', 'reader', 'narrowPlanner'] as const) {
      expect([as, await status(as, '/releases/1/document')]).toEqual([as, 404]);
      expect(await list(as)).toMatchObject({ items: [], open: [], closed: [], may: { prepare: false } });
    }
    expect((await list('planner')).open.map(({ number }) => number)).toEqual([1]);
    const document = await (await world.request('approver', '/releases/1/document')).json();
    expect(hashRelease(PublicRelease.parse(document))).toBe(draft.sha256);
    expect(await databaseSource(world.db).heads()).toEqual([]);
    const page = await world.request('approver', `/${draft.preview}`);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await page.text()).toContain('Pratinjau');
    expect(await status('approver', '/releases/1/preview/sw.js')).toBe(404);
    expect(await status('reader', `/${draft.preview}`)).toBe(404);
    expect(await status('public', `/${draft.preview}`)).toBe(401);
  });

  it('stands alone: no second of its area, and none of the country beside one of a province', async () => {
    expect(await refusal(send('planner', '/releases', FIRST))).toEqual({
      status: 409,
      detail: 'Release 1 of this area is not finished. Publish or cancel it first.',
    });
    const nation = await refusal(send('administrator', '/releases', { ...FIRST, area: 'ID' }));
    expect([nation.status, nation.detail]).toEqual([409, expect.stringContaining('cannot exist together')]);
  });

  it('needs four eyes, and every step is theirs who take it', async () => {
    expect((await refusal(move('approver', 1, 'diajukan'))).status).toBe(403);
    expect((await refusal(move('planner', 1, 'terbit'))).detail).toBe('A release that is “draft” cannot become “published”.');
    await moved('planner', 1, 'diajukan');
    expect((await refusal(move('planner', 1, 'disetujui'))).status).toBe(403);
    expect((await refusal(move('approver', 1, 'draf'))).detail).toBe('Write the reason.');
    await moved('approver', 1, 'draf', 'Periksa lagi 0812-3456-7890');
    const again = await moved('administrator', 1, 'diajukan');
    expect(again.may.blocked).toEqual([
      { to: 'disetujui', reason: expect.objectContaining({ en: expect.stringContaining('somebody else has to approve') }) },
    ]);
    const approved = await moved('approver', 1, 'disetujui');
    expect(approved.approved).toMatchObject({ alone: false });
    expect(approved.steps.map(({ step }) => step)).toEqual(['asked', 'made', 'submitted', 'returned', 'submitted', 'approved']);
    expect(approved.steps.find(({ step }) => step === 'returned')?.reason).not.toContain('0812');
  });

  it('moved by somebody else meanwhile is told as it stands', async () => {
    const answer = await send('planner', '/releases/1/status', { version: 3, to: 'terbit' });
    expect(answer.status).toBe(409);
    const { current, yours } = await answer.json();
    expect([current.status, current.version, yours.to]).toEqual(['disetujui', 6, 'terbit']);
  });

  it('whose document was damaged is not published', async () => {
    const damage = (from: string, to: string) =>
      world.db.write((tx) =>
        tx.run(`update release_parts set content = replace(content, '${from}', '${to}') where number = 1 and kind = 'document'`),
      );
    await damage('H4sI', 'H4sX');
    expect((await refusal(move('planner', 1, 'terbit'))).status).toBe(503);
    await damage('H4sX', 'H4sI');
    expect((await detail('planner', 1)).status).toBe('disetujui');
  });

  it('once published is everybody’s, with its hash, and is never taken back', async () => {
    const before = await releasesVersion(world.db);
    await moved('planner', 1, 'terbit');
    expect(await releasesVersion(world.db)).not.toBe(before);
    const { items } = await list('public');
    expect(items).toMatchObject([{ number: 1, area: '19', from: '2024-10-01', to: '2024-10-31', supersededBy: null }]);
    const answer = await world.request('public', '/releases/1/document');
    expect(answer.headers.get('etag')).toBe(`"${items[0]?.sha256}"`);
    expect(hashRelease(PublicRelease.parse(await answer.json()))).toBe(items[0]?.sha256);
    expect((await refusal(move('administrator', 1, 'dibatalkan', 'salah'))).detail).toMatch(/never taken back/);
    expect(await databaseSource(world.db).document(1)).toMatchObject({ number: 1, notes: 'Hubungi [telepon disamarkan]' });
  });

  it('is superseded by the next, which the one user of a machine may approve alone, and it says so', async () => {
    await world.reports(['telat,laporan,politik_uang,19.04.01,2024-10-05,']);
    const suggested = ReleaseSuggestion.parse(await (await world.request('planner', '/releases/suggest?area=19')).json());
    expect(suggested).toMatchObject({ from: '2024-11-01', first: false, newest: 1 });
    expect(suggested.windows).toMatchObject([{ id: 'j1', late: { laporan: 1, temuan: 0 } }]);
    expect((await send('local', '/releases', { area: '19', to: '2024-11-30' })).status).toBe(202);
    await madeHere(world.db, 2);
    expect((await detail('local', 2)).problem).toBeNull();
    for (const to of ['diajukan', 'disetujui', 'terbit']) await moved('local', 2, to);
    expect((await detail('approver', 2)).approved?.alone).toBe(true);
    const { items } = await list('public');
    expect(items.map(({ number, supersededBy }) => [number, supersededBy])).toEqual([
      [1, 2],
      [2, null],
    ]);
    expect(await status('public', '/releases/1/document')).toBe(200);
    const closed = (await list('planner')).closed.map((r) => [r.number, r.status]);
    expect(closed).toEqual([
      [2, 'terbit'],
      [1, 'diganti'],
    ]);
  });
});

it('is listed, shown and refused on the command line', async () => {
  const config = readConfig({ PORT: '0', PETARAWAN_DEMO: '0' }, '/');
  const run = async (...argv: string[]) => {
    let text = '';
    const put = (piece: string) => {
      text += piece;
    };
    const context = { config, cwd: '/', db: async () => world.db, serving: true };
    return { exit: await runProgram(argv, context, { out: put, err: put }), text };
  };
  const listed = await run('release', 'list', '--json');
  expect([listed.exit, JSON.parse(listed.text).items.length]).toEqual([0, 2]);
  expect(await run('release', 'show', '2')).toMatchObject({ exit: 0, text: expect.stringContaining('terbit / published') });
  expect(await run('release', 'cancel', '2')).toMatchObject({ exit: 1, text: expect.stringContaining('never taken back') });
  expect((await run('release', 'draft', '--area', '19', '--to', '2024-12-30')).exit).toBe(1);
  expect((await run('release', 'show', 'x')).exit).toBe(2);
});

describe('the making of a release', () => {
  const config = readConfig({ PORT: '0', PETARAWAN_DEMO: '0' }, '/');
  const next = NewRelease.parse({ area: '19', to: '2024-12-31' });
  /** Begins one whose document comes, or fails, when the test says so. */
  async function begin() {
    let end: (error: Error) => void = () => undefined;
    const made = new Promise<DraftMade>((_, reject) => {
      end = reject;
    });
    // It may end before anybody waits for it.
    made.catch(() => undefined);
    const { number } = await askRelease({ db: world.db, config, draft: () => made }, LOCAL_CALLER, next);
    return {
      number,
      async fail(error: Error) {
        end(error);
        await madeHere(world.db, number);
      },
    };
  }

  it('that a stopped process left behind has failed, and another can begin', async () => {
    const { number, fail } = await begin();
    expect((await detail('planner', number)).status).toBe('menyiapkan');
    const at = new Date(Date.now() - 120_000).toISOString();
    await world.db.tx((tx) =>
      tx.run(`update release_makers set process = 'lain', alive_at = $1 where number = $2`, [at, number]),
    );
    const left = await detail('planner', number);
    expect([left.status, left.problem?.text.en]).toEqual(['gagal', expect.stringContaining('interrupted')]);
    expect((await list('planner')).open).toEqual([]);
    // What still comes of it is too late.
    await fail(new Error('terlambat'));
    expect(await detail('planner', number)).toMatchObject({ status: 'gagal', version: left.version });
  });

  it('that fails by a fault says so without the fault’s words; a cancelled one leaves nothing', async () => {
    const one = await begin();
    await one.fail(new Error('rahasia dalam kode'));
    const failed = await detail('planner', one.number);
    expect(failed.status).toBe('gagal');
    expect(JSON.stringify(failed)).not.toContain('rahasia');
    const two = await begin();
    await moved('planner', two.number, 'dibatalkan');
    await two.fail(new Error('x'));
    expect(await detail('planner', two.number)).toMatchObject({ status: 'dibatalkan', preview: null, problem: null });
    expect(await world.db.all('select number from release_parts where number = $1', [two.number])).toEqual([]);
    expect(await world.db.all('select number from release_makers')).toEqual([]);
  });
});

describe('the public schema', () => {
  it('has these columns and no other: whoever adds one has asked whether it endangers a reporter', async () => {
    const rows = await world.db.all<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
       where table_catalog = current_database() and table_schema = 'published' order by table_name, ordinal_position`,
    );
    const columns: Record<string, string[]> = {};
    for (const { table_name, column_name } of rows) columns[table_name] = [...(columns[table_name] ?? []), column_name];
    expect(columns).toEqual({
      documents: ['number', 'part', 'content'],
      heads: [
        ...['number', 'area', 'area_name', 'starts', 'ends', 'prepared_on', 'published_on', 'superseded_by', 'data_version'],
        ...['method_version', 'sample', 'notes', 'sha256', 'boundaries'],
      ],
      shapes: ['version', 'name', 'part', 'content'],
    });
  });

  it('holds what is published only, and never the true counts', async () => {
    const numbers = await world.db.all('select distinct number from published.documents order by number');
    expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
    const truths = await world.db.all(`select number from release_parts where kind = 'truth' order by number`);
    expect(truths).toEqual([{ number: 1 }, { number: 2 }]);
    const answers = await Promise.all(
      ['/releases', '/releases/2', '/releases/2/document', '/releases/suggest?area=19'].map((path) => world.text('local', path)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).not.toContain('petarawan-hitungan');
    }
  });
});
