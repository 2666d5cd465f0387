import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { indicesImport } from '../../server/src/indices/indicesImport.ts';
import { activitiesImport } from '../../server/src/prevention/activitiesImport.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { type Operation, readOperations } from '../hardening/readOperations.ts';

/** Text columns of records, by the marker that stands in them. */
const FREE_TEXT = [
  'reports.source_id',
  'reports.note',
  'reports.stage',
  'reports.legal_type',
  'activities.source_id',
  'activities.stage',
  'activities.purpose',
  'activities.target',
  'activities.organiser',
  'activities.description',
  'activities.follow_up',
  'index_scores.note',
  'quarantine.values_json',
  'neighbour_links.reason',
];
const marker = (column: string) => `PENANDA${column.replace(/[^a-z]/g, '').toUpperCase()}X`;

const NOTE = { shows: ['index_scores.note'], why: 'a note of the source to a published score, public like the score' };

/**
 * Addresses that may show free text, and why. Those of imports, of the quarantine, of single cases and of the list of activities are for
 * people who sign in: the rule of access must keep everybody else out.
 */
const LISTED: Record<string, { shows: string[]; why: string }> = {
  '/api/v1/reports/imports/{id}': {
    shows: ['reports.source_id', 'reports.note', 'reports.stage', 'reports.legal_type'],
    why: 'who imports compares what a file changed, row by row',
  },
  '/api/v1/reports/imports/{id}/quarantine': {
    shows: ['quarantine.values_json'],
    why: 'wrong rows are corrected by who brought them',
  },
  '/api/v1/reports/imports/{id}/quarantine/groups': {
    shows: ['quarantine.values_json'],
    why: 'one row of each group, to correct them all by',
  },
  '/api/v1/reports/imports/{id}/quarantine.csv': { shows: ['quarantine.values_json'], why: 'the same as a file' },
  '/api/v1/reports/deadlines': { shows: ['reports.source_id'], why: 'open cases by their number, for who follows them up' },
  '/api/v1/prevention/activities': {
    shows: [
      'activities.source_id',
      'activities.purpose',
      'activities.target',
      'activities.organiser',
      'activities.description',
      'activities.stage',
    ],
    why: 'the list of activities, record by record',
  },
  '/api/v1/regions/{code}/profile': {
    shows: ['activities.source_id', 'activities.target', 'index_scores.note'],
    why: 'the latest activities by number and audience (sasaran), and notes of published scores',
  },
  '/api/v1/signals/neighbours': {
    shows: ['neighbour_links.reason'],
    why: 'why a planner changed a link, for whoever sees both of its areas',
  },
  '/api/v1/indices/{edition}/scores': NOTE,
  '/api/v1/layers/{layer}': NOTE,
  '/api/v1/layers/{layer}/csv': NOTE,
};

let test: TestApp;
let folder: string;
let operations: Operation[];
const ids: string[] = [];
beforeAll(async () => {
  test = await createTestApp();
  folder = mkdtempSync(join(tmpdir(), 'petarawan-free-'));
  const take = async (spec: SpecSource, header: string, rows: string[], channel?: string) => {
    const file = join(folder, 'berkas.csv');
    writeFileSync(file, `${header}\n${rows.join('\n')}\n`);
    const summary = await runImport(test.db, spec, file, { channel: channel ?? null });
    expect([summary.new, summary.quarantined]).toEqual([1, rows.length - 1]);
    ids.push(String(summary.id));
  };
  const m = marker;
  await take(
    (db, channel) => reportsImport(db, channel, '2024-12-01'),
    'id_sumber,asal,isu,kode_wilayah,tanggal_kejadian,pemilihan,tahapan,jenis,keterangan',
    [
      `${m('reports.source_id')},laporan,sara,19.04,2024-10-14,Pilkada 2024,${m('reports.stage')},${m('reports.legal_type')},${m('reports.note')}`,
      `X,laporan,isu asing,19.04,2024-10-14,,,,${m('quarantine.values_json')}`,
    ],
    'sigaplapor',
  );
  await take(
    activitiesImport,
    'id_sumber,kode_wilayah,tanggal_mulai,bentuk,tahapan,tujuan,sasaran,pelaksana,uraian,tindak_lanjut',
    [
      `${m('activities.source_id')},19.04,2024-10-14,imbauan,${['stage', 'purpose', 'target', 'organiser', 'description', 'follow_up'].map((c) => m(`activities.${c}`)).join(',')}`,
    ],
  );
  await take(indicesImport, 'edisi,tingkat,kode,skor,sumber,catatan', [
    `Uji 2024,kabkota,19.04,30,Bawaslu,${m('index_scores.note')}`,
  ]);
  const link = { level: 'kabkota', from: '19.01', to: '19.04', action: 'add', reason: m('neighbour_links.reason') };
  const posted = await test.request('/signals/neighbours', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(link),
  });
  expect(posted.status).toBe(201);
  const document = await (await test.app.request('/api/openapi.json')).json();
  operations = readOperations(document as Parameters<typeof readOperations>[0]).filter((o) => o.method === 'GET');
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Values for every parameter; `version`, `file` and tiles of boundaries hold shapes and names only. */
const VALUES: Record<string, string[]> = {
  code: ['19.04', '19'],
  election: ['pilkada-2024'],
  edition: ['uji-2024'],
  parent: ['19'],
  from: ['2024-01-01'],
  to: ['2024-12-31'],
  issue: ['sara'],
  channel: ['sigaplapor'],
  limit: ['100'],
  q: ['bangka'],
};

/** Addresses to ask: bare, and with each parameter in turn. */
function addresses({ path, parameters }: Operation): string[] {
  const values = (name: string, allowed: string[]) => (name === 'id' ? ids : allowed.length ? allowed : (VALUES[name] ?? ['0']));
  let paths = [path];
  for (const p of parameters.filter((q) => q.in === 'path')) {
    paths = paths.flatMap((at) => values(p.name, p.allowed).map((v) => at.replace(`{${p.name}}`, encodeURIComponent(v))));
  }
  const queries = parameters
    .filter((q) => q.in === 'query')
    .flatMap((q) => values(q.name, q.allowed).map((v) => `?${q.name}=${encodeURIComponent(v)}`));
  return paths.flatMap((at) => ['', ...queries].map((q) => at + q));
}

describe('free text of records', () => {
  it('is in the database, every column of it', async () => {
    for (const column of FREE_TEXT) {
      const [table, name] = column.split('.') as [string, string];
      const [row] = await test.db.all(`select count(*) as n from ${table} where strpos(${name}, '${marker(column)}') > 0`);
      expect([column, row?.n]).toEqual([column, 1]);
    }
  });

  it('is in the answer of no address but those listed with their reasons', async () => {
    const shown: Record<string, Set<string>> = {};
    let answered = 0;
    for (const operation of operations) {
      for (const address of addresses(operation)) {
        const response = await test.app.request(address);
        const text = await response.text();
        if (response.status === 200) answered++;
        for (const column of FREE_TEXT) {
          // Codes made of a text are lower case.
          if (!text.toUpperCase().includes(marker(column))) continue;
          shown[operation.path] = (shown[operation.path] ?? new Set()).add(column);
        }
      }
    }
    expect(answered).toBeGreaterThan(100);
    const sorted = (list: Iterable<string>) => [...list].sort();
    expect(Object.fromEntries(Object.entries(shown).map(([path, columns]) => [path, sorted(columns)]))).toEqual(
      Object.fromEntries(Object.entries(LISTED).map(([path, { shows }]) => [path, sorted(shows)])),
    );
  });
});
