import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, type Caller, LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { ActivityDetail, ActivityInput, Numbering } from '../../server/src/prevention/activities/contract.ts';
import { checkPattern, runningOf, writeNumber } from '../../server/src/prevention/activities/numberPattern.ts';
import { enterActivity } from '../../server/src/prevention/activities/saveActivity.ts';
import { activitiesImport } from '../../server/src/prevention/activitiesImport.ts';
import { ActivitiesResponse } from '../../server/src/prevention/contract.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'petarawan-register-'));
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const operator = (region: string): Caller =>
  accountCaller({ id: region, login: `op${region}`, name: 'Oni', totp: false, password: true, role: 'operator', region }, 's');
const given = (over: Partial<ActivityInput> = {}) =>
  ActivityInput.parse({ code: '19.04', start: '2024-11-20', form: 'kegiatan_lainnya', kind: 'patroli_pengawasan', ...over });
const send = async (method: string, path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const response = await test.request(path, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};
const enter = async (over: Partial<ActivityInput> = {}) => {
  const { status, body } = await send('POST', '/prevention/activities', given(over));
  expect(status).toBe(201);
  return ActivityDetail.parse(body);
};
const at = (id: string) => `/prevention/activities/${encodeURIComponent(id)}`;
const list = (query: string) => test.get(`/prevention/activities?${query}`, ActivitiesResponse);
const importText = (text: string) => {
  const file = join(folder, 'berkas.csv');
  writeFileSync(file, text);
  return runImport(test.db, activitiesImport, file);
};

describe('the entry form', () => {
  it('enters an activity with its provenance, its evidence and without personal data, and writes it into the log', async () => {
    const made = await enter({
      ...{ issue: 'politik_uang', stage: 'Masa tenang', place: 'Balai desa', participants: 40, cost: 1_500_000 },
      ...{ evidence: 'https://contoh.go.id/bukti?id=7', followUp: 'Hubungi 0812-3456-7890' },
    });
    expect(made).toMatchObject({
      ...{ regionName: 'Kabupaten Bangka Tengah', stage: 'Masa tenang', cost: 1_500_000, version: 1, withdrawn: false },
      ...{ evidence: 'https://contoh.go.id/bukti?id=7', entered: { by: 'lokal' }, source: { name: 'formulir kegiatan' } },
    });
    expect(made.followUp).not.toContain('3456');
    expect((await list('code=19.04&via=formulir')).items.map((a) => a.id)).toContain(made.id);
    const log = await test.db.all('select action from audit_log where subject_id = $1', [made.id]);
    expect(log).toEqual([{ action: 'activity_saved' }]);
  });

  it('refuses words outside of the lists, days to come, ends before starts and links that are none, naming each', async () => {
    const bad = {
      form: 'pesta',
      kind: 'x',
      issue: 'korupsi',
      stage: 'Minggu depan',
      end: '2024-11-01',
      evidence: 'javascript:alert(1)',
    };
    const { status, body } = await send('POST', '/prevention/activities', { ...given(), ...bad });
    expect(status).toBe(400);
    expect(body.errors.map((e: { where: string }) => e.where)).toEqual(['form', 'kind', 'issue', 'stage', 'end', 'evidence']);
    const later = await send('POST', '/prevention/activities', given({ start: '2999-01-01' }));
    expect(later.body.errors[0].where).toBe('start');
    expect((await send('POST', '/prevention/activities', given({ plan: { id: 99, item: null } }))).status).toBe(404);
  });

  it('is for whoever records data in the area', async () => {
    const id = await enterActivity(test.db, operator('19.04'), given());
    expect((await test.get(at(id), ActivityDetail)).entered?.by).toBe('op19.04');
    await expect(enterActivity(test.db, operator('18.01'), given())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps every state; the second of two changes gets both; a withdrawn activity counts nowhere and can come back', async () => {
    const { id } = await enter({ form: 'publikasi' });
    const answers = await Promise.all(
      ['A', 'B'].map((purpose) => send('PUT', at(id), { ...given({ purpose, form: 'publikasi' }), version: 1 })),
    );
    const [won, lost] = answers[0]?.status === 200 ? answers : answers.reverse();
    expect([won?.status, lost?.status, lost?.body.current.version]).toEqual([200, 409, 2]);
    const count = async () => (await list('code=19.04')).byForm.find((f) => f.form === 'publikasi')?.count ?? 0;
    const before = await count();
    const withdraw = { ...given({ form: 'publikasi' }), version: 2, withdrawn: true };
    expect((await send('PUT', at(id), withdraw)).status).toBe(400);
    expect((await send('PUT', at(id), { ...withdraw, reason: 'tercatat dua kali' })).body.withdrawn).toBe(true);
    expect(await count()).toBe(before - 1);
    expect((await list('code=19.04&withdrawn=1')).items.map((a) => a.id)).toEqual([id]);
    await send('PUT', at(id), { ...withdraw, version: 3, withdrawn: false });
    expect(await count()).toBe(before);
    const { versions } = await test.get(at(id), ActivityDetail);
    expect(versions.map((v) => [v.version, v.step, v.reason])).toEqual([
      [4, 'restored', null],
      [3, 'withdrawn', 'tercatat dua kali'],
      [2, 'changed', null],
      [1, 'made', null],
    ]);
  });
});

describe('files and the form', () => {
  const HEADER = 'id_sumber,nomor,kode_wilayah,tanggal_mulai,bentuk,peserta,bukti,tindak_lanjut';
  const row = (id: string, people: number, link = '') => `${id},,19.71,2024-10-01,pendidikan,${people},${link},\n`;

  it('do not overwrite one another: a row that says something else waits with who changed it, one that says the same is unchanged', async () => {
    const first = await importText(
      `${HEADER}\n${row('k1', 10, 'http://contoh.id/a')}${row('k2', 10)}${row('k3', 10, 'ftp://x')}`,
    );
    expect(first).toMatchObject({ new: 2, quarantined: 1 });
    const k1 = await test.get(at('k1'), ActivityDetail);
    expect(k1).toMatchObject({ evidence: 'http://contoh.id/a', entered: null, versions: [], version: first.id });
    const change = { ...given({ code: '19.71', start: '2024-10-01', form: 'pendidikan', kind: null }), version: k1.version };
    const changed = await send('PUT', at('k1'), { ...change, participants: 12 });
    expect(changed.body.versions.map((v: { step: string }) => v.step)).toEqual(['changed', 'found']);
    const again = await importText(`${HEADER}\n${row('k1', 11)}${row('k2', 11)}`);
    expect(again).toMatchObject({ changed: 1, quarantined: 1 });
    expect(again.problems[0]?.problems[0]).toMatchObject({ column: 'id_sumber', value: 'k1' });
    expect(again.problems[0]?.problems[0]?.reason.id).toContain('lewat formulir oleh lokal');
    expect(await importText(`${HEADER}\n${row('k1', 12)}`)).toMatchObject({ unchanged: 1, quarantined: 0 });
    await undoImport(test.db, first.id as number);
    const left = (await list('code=19.71')).items.map((a) => [a.id, a.participants]);
    expect(left).toContainEqual(['k1', 12]);
    const { id: withdrawn } = await enter({ code: '19.71' });
    await send('PUT', at(withdrawn), { ...given({ code: '19.71' }), version: 1, withdrawn: true, reason: 'salah' });
    expect((await importText(`${HEADER}\n${row(withdrawn, 1)}`)).quarantined).toBe(1);
  });

  it('know an activity by its number where a file has nothing else', async () => {
    expect(await importText('nomor;kode_wilayah;tanggal;bentuk\n045/PM.00/X/2024;19.01;2024-10-02;imbauan\n')).toMatchObject({
      new: 1,
    });
    expect((await list('code=19.01')).items[0]).toMatchObject({ id: '045/PM.00/X/2024', number: '045/PM.00/X/2024' });
  });
});

describe('numbers of activities', () => {
  const next = async (code: string, day = '2024-11-20') =>
    (await test.get(`/prevention/numbering?code=${code}&day=${day}`, Numbering)).next;

  it('go on from the highest of the office and year, name gaps, and are given once, withdrawn ones included', async () => {
    expect(await next('18.01.04')).toBe('001/PM.00/18.01/XI/2024');
    const { id } = await enter({ code: '18.01', number: '003/PM.00/18.01/XI/2024' });
    const asked = await test.get('/prevention/numbering?code=18.01&day=2024-12-02', Numbering);
    expect(asked).toMatchObject({ next: '004/PM.00/18.01/XII/2024', gaps: { count: 2, first: [1, 2] }, patternOf: 'bawaan' });
    expect(await next('18.01', '2025-01-02')).toBe('001/PM.00/18.01/I/2025');
    expect(await next('18')).toBe('001/PM.00/18/XI/2024');
    const same = given({ code: '18.01', number: '003 / pm.00/18.01/XI/2024' });
    const taken = await send('POST', '/prevention/activities', same);
    expect([taken.status, taken.body.detail]).toEqual([409, expect.stringContaining('004/PM.00/18.01/XI/2024')]);
    await send('PUT', at(id), { ...given({ code: '18.01', number: same.number }), version: 1, withdrawn: true, reason: 'salah' });
    expect((await send('POST', '/prevention/activities', same)).status).toBe(409);
    expect(await next('18.01')).toBe('004/PM.00/18.01/XI/2024');
  });

  it('follow the pattern of the office, else of its province', async () => {
    const put = (office: string | null, pattern: string) => send('PUT', '/prevention/numbering', { office, pattern });
    expect((await put('19', 'BABEL-{tahun}-{nomor}')).status).toBe(200);
    expect(await next('19.02')).toBe('BABEL-2024-001');
    for (const wrong of ['{nomor}', '{nomor}/{tahun}/{hari}', '{nomor}{nomor}{tahun}', '{nomor}/{tahun}}'])
      expect((await put('19.02', wrong)).status, wrong).toBe(400);
    expect((await put('19.04.01', '{nomor}/{tahun}')).status).toBe(400);
  });

  it('can be read back from what the pattern wrote', () => {
    for (const pattern of ['{nomor}/PM.00/{kode}/{bulan-romawi}/{tahun}', '{tahun}.{bulan}-{nomor}+(x)', 'K{nomor} {tahun}']) {
      checkPattern(pattern);
      for (const running of [1, 45, 1200]) {
        const text = writeNumber(pattern, { running, office: '19.04', day: '2024-08-05' });
        expect([text, runningOf(pattern, text)]).toEqual([text, running]);
      }
    }
    expect(runningOf('{nomor}/{tahun}', '12/2024/lain')).toBeNull();
  });
});

it('an activity is found by whoever sees its area only', async () => {
  const id = await enterActivity(test.db, LOCAL_CALLER, given({ code: '18.01' }));
  const { foundActivity } = await import('../../server/src/prevention/activities/readActivity.ts');
  const sight = { everywhere: false, regions: ['19'], key: '19' };
  await expect(foundActivity(test.db, id, sight)).rejects.toMatchObject({ code: 'not_found' });
});
