import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import type { Agent, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServerBuilt } from '../../scripts/buildServer.mjs';
import { accountCaller, LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { beginSession } from '../../server/src/accounts/sessions.ts';
import { NewDeck } from '../../server/src/briefings/saved/contract.ts';
import { makeNewDeck } from '../../server/src/briefings/saved/makeNewDeck.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { insertActivity } from '../../server/src/prevention/activities/repository.ts';
import { PlaceInput } from '../../server/src/prevention/places/contract.ts';
import { createPlace } from '../../server/src/prevention/places/savePlace.ts';
import { addComment } from '../../server/src/prevention/plans/planComments.ts';
import { createPlan, movePlan } from '../../server/src/prevention/plans/savePlan.ts';
import { importAndPublish } from '../../server/src/regions/boundaries/replaceBoundaries.ts';
import { createGroup } from '../../server/src/regions/groups/saveGroup.ts';
import { sampleRelease } from '../../server/src/releases/testing/sampleRelease.ts';
import { storeReleases } from '../../server/src/releases/testing/storeReleases.ts';
import { insertLink } from '../../server/src/signals/neighbours/linkRepository.ts';
import {
  activity,
  coverage,
  cutoff,
  denominator,
  edition,
  indexScore,
  reading,
  report,
  SMALL_COUNTRY,
} from '../../server/src/testing/builders.ts';
import { createTestApp } from '../../server/src/testing/createTestApp.ts';
import { collection, SMALL_REGIONS, smallFeatures } from '../boundaries/smallWorld.ts';
import { planContent, planItem } from '../prevention/planContent.ts';
import type { FuzzRequest, Sensible } from './nastyRequests.ts';
import { type Operation, readOperations } from './readOperations.ts';
import { keptAlive, type Reply, sendRequest } from './sendRequest.ts';

/** Stands in a file beside the pages: an answer that holds it has left the folder. */
export const SECRET = 'RAHASIA-DI-SEBELAH-HALAMAN';

/** As whom a request is sent: the local administrator, somebody who did not sign in, or the operator of `OPERATOR_REGION`. */
export type As = 'lokal' | 'tamu' | 'operator';
export const OPERATOR_REGION = '19.04';
const OPERATOR = 'operator-1904';

/** The product behind two real ports on one database, with something of everything in it. */
export interface FuzzWorld {
  db: Db;
  /** Where accounts are not demanded: whoever asks is the local administrator. */
  port: number;
  /** Where they are, as with HOST=0.0.0.0. */
  openPort: number;
  operations: Operation[];
  sensible: Sensible;
  /** Folder for everything temporary of this process; empty but for `keep` when nothing was left behind. */
  temporary: string;
  /** Paths of this machine that no answer may show. */
  paths: string[];
  /** Default: as the local administrator. */
  send(request: Omit<FuzzRequest, 'about'>, as?: As): Promise<Reply>;
  /** Brings the operator's account and session back to what they were, whatever was done to them. */
  refreshOperator(): Promise<void>;
  close(): Promise<void>;
}

const FILE = `id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,jumlah,keterangan
R1,laporan,politik_uang,diregistrasi,19.04,2024-10-01,2,satu
R2,temuan,netralitas_asn,diperiksa,19.71,2024-10-02,FOREIGN,dua
R3,laporan,bukan_isu,diperiksa,19.71,2024-10-02,1,"=HYPERLINK(""x"")"
R4,laporan,politik_uang,diperiksa,99.99,2024-02-30,-1,
R5,laporan,politik_uang,diperiksa,19.04,2024-02-30,1,
R6,laporan,politik_uang,diperiksa,19.04,2024-02-31,1,
R7,laporan,politik_uang,diperiksa,19.04,2024-02-32,1,
`;

/**
 * Starts it. `env` adds settings. `foreign` multiplies every internal figure outside of the operator's region: two worlds that
 * differ in nothing else must look alike to everybody who may not see those figures.
 */
export async function openFuzzWorld(env: Record<string, string> = {}, foreign = 1): Promise<FuzzWorld> {
  // A deck as one file carries the presenter.
  await ensureServerBuilt();
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'petarawan-fuzz-')));
  const temporary = join(outside, 'tmp');
  const [dataDir, webDir] = [join(outside, 'data'), join(outside, 'web')];
  for (const folder of [temporary, dataDir, webDir, join(webDir, 'assets')]) mkdirSync(folder);
  writeFileSync(join(outside, 'rahasia.txt'), SECRET);
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>PetaRawan</title>');
  writeFileSync(join(webDir, 'assets', 'a.js'), 'export {};');
  const before = process.env.TMPDIR;
  const test = await createTestApp({
    regions: [...SMALL_COUNTRY, ...SMALL_REGIONS.map(({ code, name }) => ({ code, name, validTo: null }))],
    reports: [
      report({ n: 3 }),
      report({ code: '19.71', issue: 'politik_uang', origin: 'temuan', n: foreign }),
      report({ code: '19.71', issue: foreign > 1 ? 'sara' : 'politik_uang', n: foreign }),
      report({ code: null, n: 2 * foreign }),
    ],
    coverage: [coverage(), coverage({ code: '19.71', status: foreign > 1 ? 'lapor_lengkap' : 'nihil' })],
    denominators: [denominator(), denominator({ code: '19.71', value: 50_000 }), denominator({ code: '19', value: 900_000 })],
    editions: [edition()],
    readings: [reading()],
    cutoffs: [cutoff(), cutoff({ class: 'sedang', from: 13.47, to: 49.33 }), cutoff({ class: 'tinggi', from: 49.33, to: 100 })],
    scores: [indexScore(), indexScore({ code: '19.71', score: 55 }), indexScore({ code: '19.01', score: null })],
    activities: [
      activity({ id: 'kegiatan-a' }),
      activity({ id: 'kegiatan-b', code: '19.71', issue: null, form: foreign > 1 ? 'pengawasan' : 'sosialisasi' }),
      activity({ id: 'kegiatan-c', code: foreign > 1 ? '19.71' : '19' }),
    ],
  });
  const { db } = test;
  process.env.TMPDIR = temporary;
  const file = join(outside, 'kecamatan.geojson');
  writeFileSync(file, JSON.stringify(collection(smallFeatures('kecamatan'))));
  await db.tx((tx) => tx.run(`insert into settings (key, value) values ('region_set', 'own')`));
  const { manifest } = await importAndPublish(db, { dataDir, regions: SMALL_REGIONS, file, level: 'kecamatan' }, () => undefined);
  const serve = async (more: Record<string, string>) => {
    const config = readConfig({ PORT: '0', PETARAWAN_DIR: dataDir, PETARAWAN_DEMO: '0', ...env, ...more }, outside);
    const server: Server = await createHttpServer({ db, config, webDir });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return { config, server, port: (server.address() as AddressInfo).port };
  };
  // A public address would demand accounts of whoever is at the machine too.
  const [local, open] = [await serve({ PUBLIC_URL: '' }), await serve({ HOST: '0.0.0.0' })];
  const agent: Agent = keptAlive();
  let token = '';
  const refreshOperator = async () => {
    token = await operatorSession(db, open.config);
  };
  await refreshOperator();
  const send = ({ headers, ...rest }: Omit<FuzzRequest, 'about'>, as: As = 'lokal') => {
    if (as !== 'operator') return sendRequest(as === 'lokal' ? local.port : open.port, agent, { ...rest, headers });
    const session = `${SESSION_COOKIE}=${token}`;
    const cookie = headers.cookie === undefined ? session : `${session}; ${headers.cookie}`;
    return sendRequest(open.port, agent, { ...rest, headers: { ...headers, cookie } });
  };
  const upload = await send({
    method: 'POST',
    target: '/api/v1/reports/imports?channel=sigaplapor&filename=laporan.csv',
    headers: {},
    body: { type: 'text/csv', bytes: Buffer.from(FILE.replace('FOREIGN', String(foreign))) },
  });
  if (upload.status !== 201) throw new Error(`the first import was refused: ${upload.bytes}`);
  // Inside the operator's own area: the same in both worlds.
  const measures = [{ code: 'kampung', name: 'Kampung Pengawasan', cost: 1_000_000 }];
  const question = { level: 'kecamatan', parent: OPERATOR_REGION, measures, slots: 1, save: true, title: 'Uji' };
  const kept = await send({
    method: 'POST',
    target: '/api/v1/prevention/allocation',
    headers: {},
    body: { type: 'application/json', bytes: Buffer.from(JSON.stringify(question)) },
  });
  if (kept.status !== 200) throw new Error(`the allocation was refused: ${kept.bytes}`);
  await createGroup(db, LOCAL_CALLER, { id: 'sabuk', name: 'Sabuk', kind: 'lain', note: null, members: ['19.04', '19.71'] });
  for (const code of ['19.04.01', '19.71']) {
    const name = code === '19.71' ? 'Posko Kota' : 'Kampung Koba';
    await createPlace(db, LOCAL_CALLER, PlaceInput.parse({ kind: 'kampung', name, code, launched: '2024-03-01' }));
  }
  const at = '2024-11-21T00:00:00.000Z';
  const nothing = { end_date: null, stage: null, purpose: null, target: null, participants: null, organiser: null, cost: null };
  const none = { description: null, follow_up: null, import_id: null, number: null, evidence: null, office: null, running: null };
  // Entered by form, under an id that both worlds share.
  await db.write((tx) =>
    insertActivity(tx, {
      ...{ ...nothing, ...none, place: null, plan_id: null, plan_item: null, source_id: 'kegiatan-d', code: '19.04' },
      ...{ start_date: '2024-11-20', form: 'publikasi', kind: null, issue: 'hoaks', version: 1 },
      ...{ entered_by: 'lokal', entered_at: at, edited_by: 'lokal', edited_at: at },
    }),
  );
  const links = ['19.01', '19.02', '19.04', '19.71'].map((to, i) => ({ id: String(i + 1), to }));
  await db.write(async (tx) => {
    for (const { id, to } of links)
      await insertLink(tx, {
        id: Number(id),
        level: 'kabkota',
        code_a: '18.01',
        code_b: to,
        action: 'add',
        reason: 'Kapal mingguan antara keduanya',
        author: 'lokal',
        made_at: '2024-10-01T00:00:00.000Z',
        withdrawn_by: '',
        withdrawn_at: '',
      });
  });
  const config = { dataDir, seaLinkKm: 0 };
  const own = planContent([planItem('a')]);
  // The first is the province's and approved: an area inside sees its own item of it, and nothing of what else stands there.
  const foreignItem = planItem('b', { code: '19.71', cost: foreign, issue: foreign > 1 ? 'sara' : 'hoaks' });
  const wide = planContent([planItem('a'), foreignItem], { code: '19', budget: foreign });
  await createPlan({ db, config }, LOCAL_CALLER, wide);
  await movePlan({ db }, LOCAL_CALLER, 1, { version: 1, to: 'diajukan', reason: null });
  await movePlan({ db }, LOCAL_CALLER, 1, { version: 2, to: 'disetujui', reason: null });
  await addComment(db, LOCAL_CALLER, 1, { text: `Anggaran ${foreign}`, item: null });
  await createPlan({ db, config }, LOCAL_CALLER, planContent([foreignItem], { code: '19.71', title: `Rencana ${foreign}` }));
  for (const title of ['Satu', 'Dua', 'Tiga', 'Empat']) await createPlan({ db, config }, LOCAL_CALLER, { ...own, title });
  // The first are everybody's at this machine; the last was made with the eyes of the operator's kabupaten, and is the same in both worlds.
  const rani = { id: 'rani', login: 'rani', name: 'Rani', totp: false, password: true };
  const narrow = accountCaller({ ...rani, role: 'perencana', region: OPERATOR_REGION }, 'sesi');
  const deckDeps = { db, config: local.config };
  for (const area of ['19', '19.71', '19', '19.04', '19.04']) await makeNewDeck(deckDeps, LOCAL_CALLER, NewDeck.parse({ area }));
  await makeNewDeck(deckDeps, narrow, NewDeck.parse({ area: OPERATOR_REGION }));
  await storeReleases(
    db,
    ([1, 2, 3] as const).map((number) => sampleRelease({ number })),
    'draf',
  );
  const imported = String((JSON.parse(String(upload.bytes)) as { id: number }).id);
  const quarantined = (await db.all<{ id: number }>('select id from quarantine order by id')).map((row) => String(row.id));
  const document = (await (await test.app.request('/api/openapi.json')).json()) as Parameters<typeof readOperations>[0];
  return {
    db,
    port: local.port,
    openPort: open.port,
    operations: readOperations(document),
    sensible: {
      code: ['19', '19.04', '19.71', '19.04.01', '18', '01.01.01'],
      parent: ['19', '18', '19.04', '01'],
      election: ['pilkada-2024', 'pemilu-2024', 'Pilkada 2024'],
      from: ['2024-01-01', '2024-10-01', '2024-02-29'],
      to: ['2024-12-31', '2024-10-31'],
      issue: ['politik_uang', 'netralitas_asn', 'sara'],
      channel: ['sigaplapor', 'siwaslu'],
      limit: ['1', '2', '500'],
      cursor: ['0', '1', '1000000', Buffer.from('2024-10-10 kegiatan-1').toString('base64url')],
      classes: ['2', '5', '7'],
      breaks: ['1,2,3', '0.5', '-1,0,1'],
      edition: ['ikp-2024'],
      reading: ['input_kabkota'],
      indicator: ['skor'],
      q: ['bangka', 'kab bangka', '19.04', 'pangkl pinang'],
      topic: ['dpt'],
      kind: ['reports', 'coverage', 'activities', 'places'],
      dry_run: ['1', 'true'],
      filename: ['a.csv', 'b.xlsx'],
      sheet: ['Sheet1'],
      id: [imported, ...quarantined, '1000001', '999999', OPERATOR, 'sabuk'],
      'accounts/{id}': [OPERATOR],
      'imports/{id}': [imported],
      'quarantine/{id}': quarantined,
      'groups/{id}': ['sabuk'],
      'activities/{id}': ['kegiatan-a', 'kegiatan-d'],
      'measures/{code}': ['forum_warga', 'apel_siaga', 'ronda'],
      day: ['2024-10-10', '2024-02-29'],
      stage: ['kampanye'],
      'plans/{id}': ['1', '2', '3', '4', '5', '6'],
      'decks/{id}': ['1', '2', '3', '4', '5', '6', '6'],
      slide: ['cover', 'map', 'area:19.04'],
      'places/{id}': ['kampung-19-04-01', 'kampung-19-71'],
      'neighbours/{id}': links.map((link) => link.id),
      'allocation/{id}': ['1'],
      number: ['1', '2', '3'],
      'rilis/{number}': ['2', '2', '1'],
      'data/{same}': ['2'],
      area: ['19', 'ID', '18'],
      'GET /api/v1/prevention/belts/items': ['code=19.04', 'code=19'],
      'GET /api/v1/prevention/outcome/suggest': ['target=19.04&issue=politik_uang&from=2024-09-25&to=2024-11-23'],
      'GET /api/v1/releases/suggest': ['area=19', 'area=19&to=2025-06-30'],
      'GET /api/v1/reports/sample.csv': ['id=sigaplapor', 'id=siwaslu', 'id=form_a', 'id=form_cegah'],
      'POST /api/v1/reports/imports': ['channel=sigaplapor', 'channel=sigaplapor&filename=a.csv', 'channel=sigaplapor&dry_run=1'],
      target: ['19.04', '19.04,19.71', '18.01'],
      group: ['sabuk'],
      at: ['2006-05-01', '2024-10-31'],
      apportion_election: ['pilkada-2024'],
      version: [manifest.version, '1'],
      file: Object.values(manifest.files.kecamatan)
        .concat(manifest.files.provinsiKabkota, manifest.files.labelPoints, manifest.files.neighbours)
        .map((f) => f.url.split('/').at(-1) as string),
      z: ['4', '5'],
      x: ['8', '16', '17'],
      y: ['5', '10'],
    },
    temporary,
    paths: [outside, process.cwd()],
    send,
    refreshOperator,
    async close() {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      agent.destroy();
      for (const { server } of [local, open]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
      await test.close();
      rmSync(outside, { recursive: true, force: true });
    },
  };
}

/** An account bound to one kabupaten with a living session; answers the cookie's value. */
async function operatorSession(db: Db, config: Config): Promise<string> {
  return db.tx(async (tx) => {
    await tx.run('delete from sessions where account_id = $1', [OPERATOR]);
    await tx.run('delete from accounts where id = $1', [OPERATOR]);
    await tx.run(
      `insert into accounts (id, login, name, role, region, status, password_hash, totp_secret, totp_step, oidc_subject, created_at, last_sign_in)
       values ($1, $2, 'Operator', 'operator', $3, 'active', '', '', 0, '', $4, '')`,
      [OPERATOR, OPERATOR, OPERATOR_REGION, '2024-01-01T00:00:00.000Z'],
    );
    return (await beginSession(tx, config, { accountId: OPERATOR, ip: null, agent: null, via: 'password' })).token;
  });
}
