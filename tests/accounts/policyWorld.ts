import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Action, Role } from '../../server/src/accounts/contract.ts';
import type { Db } from '../../server/src/db/database.ts';
import type { ImportSummary } from '../../server/src/imports/contract.ts';
import { type Importer, WHOLE_COUNTRY } from '../../server/src/imports/importer.ts';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { coverageImport } from '../../server/src/reports/coverageImport.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { type Seed, seedDatabase } from '../../server/src/testing/seed.ts';
import { openKeysWorld } from './keysWorld.ts';

/** Somebody who asks, as the rule sees them. */
export interface Asker {
  name: string;
  kind: 'tamu' | 'lokal' | 'akun' | 'kunci';
  role: Role;
  region: string | null;
  /** What a key was given. */
  given?: Action[];
}

const account = (role: Role, region: string | null): Asker => ({
  name: `${role} ${region ?? 'Indonesia'}`,
  kind: 'akun',
  role,
  region,
});

/** One of each kind that the rule tells apart: every role, in the nation, in a province, in a kabupaten, and elsewhere. */
export const ASKERS = {
  public: { name: 'publik', kind: 'tamu', role: 'publik', region: null },
  local: { name: 'lokal', kind: 'lokal', role: 'pengelola', region: null },
  administrator: account('pengelola', null),
  planner: account('perencana', '19'),
  narrowPlanner: account('perencana', '19.04'),
  operator: account('operator', '19.04'),
  elsewhere: account('operator', '18.01'),
  approver: account('penyetuju', '19'),
  nationalApprover: account('penyetuju', null),
  reader: account('pembaca', '19'),
  nationalReader: account('pembaca', null),
  key: { name: 'kunci operator', kind: 'kunci', role: 'operator', region: '19.04', given: ['read_internal', 'import_data'] },
  intakeKey: { name: 'kunci impor saja', kind: 'kunci', role: 'operator', region: '19.04', given: ['import_data'] },
  narrowKey: { name: 'kunci sempit pengelola', kind: 'kunci', role: 'pengelola', region: '19.04', given: ['read_internal'] },
} as const satisfies Record<string, Asker>;
export type AskerId = keyof typeof ASKERS;
export const ASKER_IDS = Object.keys(ASKERS) as AskerId[];
export const askerOf = (id: AskerId): Asker => ASKERS[id];

/** Importer of a region's people. */
export const ofRegion = (region: string | null): Importer =>
  region === null ? WHOLE_COUNTRY : { within: [region], region, accountId: 'uji' };

export interface PolicyWorld {
  db: Db;
  app: ReturnType<Awaited<ReturnType<typeof openKeysWorld>>['application']>;
  /** A real request under `/api/v1` by one of ASKERS. */
  request(as: AskerId, path: string, init?: RequestInit): Promise<Response>;
  /** The same, read to its end. */
  text(as: AskerId, path: string): Promise<{ status: number; body: string }>;
  /** Signs an asker in anew, after a request that may have ended the session. */
  renew(as: AskerId): Promise<void>;
  reports(lines: string[], importer?: Importer, channel?: string): Promise<ImportSummary>;
  coverage(lines: string[], importer?: Importer): Promise<ImportSummary>;
  seed(rows: Seed): Promise<void>;
  close(): Promise<void>;
}

export const REPORT_HEADER = 'id_sumber,asal,isu,kode_wilayah,tanggal_kejadian,pemilihan';
export const COVERAGE_HEADER = 'kode,periode_mulai,periode_selesai,status';
const SPECS = {
  reports: ((db, channel) => reportsImport(db, channel, '2024-12-01')) satisfies SpecSource,
  coverage: coverageImport,
};

/** A small country, an office of ASKERS with sessions and keys, and beside it the same data without sign-in on one machine. */
export async function openPolicyWorld(seed: Seed = {}): Promise<PolicyWorld> {
  const office = await openKeysWorld();
  const { db } = office;
  await seedDatabase(db, seed);
  const unlimited = { RATE_READS: '0', RATE_WRITES: '0' };
  const app = office.application(unlimited);
  const local = office.application({ ...unlimited, PUBLIC_URL: '' });
  const people = new Map<AskerId, Awaited<ReturnType<typeof office.person>>>();
  const credentials = new Map<AskerId, Record<string, string>>();
  for (const id of ASKER_IDS) {
    const { kind, role, region, given } = askerOf(id);
    if (role === 'publik' || kind === 'lokal') continue;
    const owner = await office.person({ role, region: role === 'pengelola' ? null : region, login: `uji-${id.toLowerCase()}` });
    people.set(id, owner);
    if (kind === 'akun') credentials.set(id, { cookie: await office.signIn(owner) });
    else {
      const actions = (given ?? []).filter((a) => a === 'read_internal' || a === 'import_data');
      credentials.set(id, { authorization: `Bearer ${(await office.key(owner, { actions, region })).secret}` });
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-aturan-'));
  let files = 0;
  const take = (kind: keyof typeof SPECS, header: string, lines: string[], importer: Importer, channel: string | null) => {
    const file = join(folder, `${kind}-${++files}.csv`);
    writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
    return runImport(db, SPECS[kind], file, { importer, channel });
  };
  const request: PolicyWorld['request'] = async (as, path, { headers, ...init } = {}) =>
    (ASKERS[as].kind === 'lokal' ? local : app).request(
      `${ASKERS[as].kind === 'lokal' ? 'http://127.0.0.1:8787' : 'https://petarawan.contoh.id'}/api/v1${path}`,
      { ...init, headers: { ...credentials.get(as), ...(headers as Record<string, string>) } },
    );
  return {
    db,
    app,
    request,
    async text(as, path) {
      const response = await request(as, path);
      return { status: response.status, body: await response.text() };
    },
    async renew(as) {
      const person = people.get(as);
      if (person && ASKERS[as].kind === 'akun') credentials.set(as, { cookie: await office.signIn(person) });
    },
    reports: (lines, importer = WHOLE_COUNTRY, channel = 'sigaplapor') =>
      take('reports', REPORT_HEADER, lines, importer, channel),
    coverage: (lines, importer = WHOLE_COUNTRY) => take('coverage', COVERAGE_HEADER, lines, importer, null),
    seed: (rows) => seedDatabase(db, rows),
    async close() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
