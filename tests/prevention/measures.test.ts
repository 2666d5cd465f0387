import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, type Caller, LOCAL_CALLER, PUBLIC_CALLER, sightOfCaller } from '../../server/src/accounts/caller.ts';
import { builtinMeasures } from '../../server/src/prevention/measures/builtinMeasures.ts';
import {
  MEASURE_STAGES,
  type Measure,
  MeasureDetail,
  type MeasureInput,
  MeasuresResponse,
} from '../../server/src/prevention/measures/contract.ts';
import { readMeasure, readMeasures } from '../../server/src/prevention/measures/readMeasures.ts';
import { changeMeasure, createMeasure } from '../../server/src/prevention/measures/saveMeasure.ts';
import { activity } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
beforeAll(async () => {
  const act = (kind: string, issue: string | null, code = '19.04') => activity({ code, form: 'kegiatan_lainnya', kind, issue });
  test = await createTestApp({
    activities: [
      act('patroli_pengawasan', 'politik_uang'),
      act('patroli_pengawasan', 'apk'),
      act('imbauan', 'politik_uang', '18.01'),
    ],
  });
});
afterAll(() => test.close());

const office = (region: string | null, role: 'perencana' | 'pembaca' = 'perencana'): Caller =>
  accountCaller({ id: `a${region}`, login: `r${region}`, name: 'Rani', totp: false, password: true, role, region }, 's');
const send = async (method: string, path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const response = await test.request(path, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};
const inputOf = (m: Measure): MeasureInput => ({
  ...{ name: m.name, description: m.description, issues: m.issues, stages: m.stages, actors: m.actors, basis: m.basis },
  ...{ form: m.form, kind: m.kind, programme: m.programme, cost: m.cost, staff: m.staff, source: m.source },
});
const codes = async (query: string) =>
  (await test.get(`/prevention/measures?${query}`, MeasuresResponse)).items.map((m) => m.code);
const own: MeasureInput = {
  ...inputOf(builtinMeasures()[0] as Measure),
  name: { id: 'Ronda malam 0812-3456-7890', en: '' },
  issues: ['politik_uang'],
  stages: ['masa_tenang'],
};

describe('published measures', () => {
  it('serve every issue that the sources speak of, every phase and all six programmes, each with both languages and a source', async () => {
    const all = builtinMeasures();
    for (const issue of [
      ...['politik_uang', 'netralitas_asn', 'netralitas_tni_polri', 'netralitas_kades', 'netralitas_penyelenggara', 'sara'],
      ...['ujaran_kebencian', 'hoaks', 'kampanye_hitam', 'apk', 'daftar_pemilih', 'logistik', 'pungut_hitung', 'intimidasi'],
    ])
      expect(
        all.some((m) => m.issues.includes(issue)),
        issue,
      ).toBe(true);
    for (const stage of MEASURE_STAGES) expect((await codes(`stage=${stage}`)).length, stage).toBeGreaterThan(3);
    expect(new Set(all.map((m) => m.programme).filter(Boolean)).size).toBe(6);
    for (const m of all) for (const text of [m.name, m.actors]) expect(text.id && text.en && m.source.name, m.code).toBeTruthy();
  });

  it('say of every range of cost and staff that nobody has checked it, and keep its ends in order', () => {
    for (const { code, cost, staff } of builtinMeasures()) {
      for (const range of [cost, staff]) {
        expect(range?.basis.id, code).toMatch(/^Perkiraan tim PetaRawan, belum diperiksa kantor mana pun/);
        expect(range && range.low <= range.high, code).toBe(true);
      }
    }
  });

  it('cite no article that the notes on prevention do not', () => {
    const cited = new Set(builtinMeasures().flatMap((m) => m.basis?.split('; ') ?? []));
    expect([...cited].sort()).toEqual([
      'Perbawaslu 2/2023',
      'Perbawaslu 2/2023 Pasal 16',
      'Perbawaslu 2/2023 Pasal 3',
      'Perbawaslu 2/2023 Pasal 3 ayat (2) huruf a',
      'Perbawaslu 2/2023 Pasal 3 ayat (2) huruf b, Pasal 15–16',
      'Perbawaslu 2/2023 Pasal 3 ayat (2) huruf c, Pasal 19',
      'Perbawaslu 2/2023 Pasal 3 ayat (2) huruf d',
      'Perbawaslu 2/2023 Pasal 3 ayat (2) huruf e',
      'Perbawaslu 2/2023 Pasal 3 ayat (2) huruf f',
      'Perbawaslu 20/2018 Pasal 4 huruf a',
      'SE Bawaslu 1/2023',
      'SE Bawaslu 51/2023',
      'SKB netralitas ASN 2/2022',
      'UU 10/2016 Pasal 187A (pidana, Pilkada)',
      'UU 7/2017 Pasal 280',
      'UU 7/2017 Pasal 92',
      'UU 7/2017 Pasal 94',
      'UU ITE Pasal 28',
    ]);
  });

  it('are found by issue, phase and words; those for the issue itself come before those for all', async () => {
    const found = await readMeasures(test.db, sightOfCaller(LOCAL_CALLER), {
      issue: 'politik_uang',
      stage: 'masa_tenang',
    });
    const general = found.map((m) => m.issues.includes('*'));
    expect(general).toEqual([...general].sort((a, b) => Number(a) - Number(b)));
    expect(found.map((m) => m.code)).toEqual(expect.arrayContaining(['patroli_masa_tenang', 'forum_warga']));
    expect(await codes('q=tetangga')).toEqual(['ptps_desa_tetangga']);
    expect(await codes('issue=dana_kampanye&q=politik')).toEqual([]);
  });

  it('count activities of their jenis and issues where the asker sees them, and nothing for guests', async () => {
    const used = async (caller: Caller, code: string) =>
      (await readMeasure(test.db, sightOfCaller(caller), code)).measure.usedBy?.activities;
    expect(await used(LOCAL_CALLER, 'patroli_masa_tenang')).toBe(1);
    expect(await used(office('18'), 'patroli_masa_tenang')).toBe(0);
    expect(await used(office('18'), 'imbauan_politik_uang')).toBe(1);
    expect(await used(PUBLIC_CALLER, 'imbauan_politik_uang')).toBeUndefined();
  });
});

describe('edits of measures', () => {
  it('of a published one are a version over it; the second of two gets both states; history keeps what was published', async () => {
    const before = await test.get('/prevention/measures/apel_siaga', MeasureDetail);
    const change = { ...inputOf(before), version: 1, retired: false, reason: 'sesuai SK baru' };
    const path = '/prevention/measures/apel_siaga';
    const answers = await Promise.all([
      send('PUT', path, { ...change, name: { id: 'Satu', en: '' } }),
      send('PUT', path, { ...change, name: { id: 'Dua', en: '' } }),
    ]);
    const [won, lost] = answers[0]?.status === 200 ? answers : answers.reverse();
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    expect(lost?.body.current).toMatchObject({ version: 2, name: won?.body.name });
    expect(lost?.body.yours.name.id).not.toBe(won?.body.name.id);
    const { versions } = await test.get(path, MeasureDetail);
    expect(versions.map((v) => [v.version, v.reason, v.state.name.id])).toEqual([
      [2, 'sesuai SK baru', won?.body.name.id],
      [1, null, before.name.id],
    ]);
  });

  it('take a measure out of use and back; the list leaves it out, plans may go on naming it', async () => {
    const m = await test.get('/prevention/measures/konsolidasi_pemantau', MeasureDetail);
    const path = '/prevention/measures/konsolidasi_pemantau';
    expect((await send('PUT', path, { ...inputOf(m), version: 1, retired: true })).status).toBe(200);
    expect(await codes('q=pemantau')).not.toContain(m.code);
    expect(await codes('q=pemantau&retired=1')).toContain(m.code);
    expect((await send('PUT', path, { ...inputOf(m), version: 2, retired: false })).body.version).toBe(3);
    expect(await codes('q=pemantau')).toContain(m.code);
  });

  it('belong to the office that made the measure, without personal data; a published one is changed for the whole country only', async () => {
    const code = await createMeasure(test.db, office('19.04'), own);
    expect(code).toMatch(/^ronda_malam/);
    const seen = async (caller: Caller) => (await readMeasures(test.db, sightOfCaller(caller))).some((m) => m.code === code);
    expect(await Promise.all(['19', '19.04', '18'].map((r) => seen(office(r))))).toEqual([true, true, false]);
    expect(await seen(PUBLIC_CALLER)).toBe(false);
    const { measure } = await readMeasure(test.db, sightOfCaller(office('19')), code);
    expect(measure).toMatchObject({ builtin: false, owner: '19.04', author: 'r19.04', version: 1 });
    expect(JSON.stringify(measure)).not.toContain('3456');
    const change = { ...own, version: 1, retired: false, reason: null };
    await expect(changeMeasure(test.db, office('18'), code, change)).rejects.toMatchObject({ code: 'not_found' });
    await expect(changeMeasure(test.db, office('19', 'pembaca'), code, change)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeMeasure(test.db, office('19'), 'forum_warga', change)).rejects.toMatchObject({ code: 'forbidden' });
    await changeMeasure(test.db, office('19'), code, change);
  });

  it('name every code that is in no list and every range the wrong way round', async () => {
    const range = { low: 5, high: 1, per: { id: 'rapat', en: '' }, basis: { id: 'kira-kira', en: '' } };
    const refused = await send('POST', '/prevention/measures', { ...own, issues: ['korupsi'], kind: 'pesta', cost: range });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((e: { where: string }) => e.where)).toEqual(['issues', 'kind', 'cost']);
  });
});
