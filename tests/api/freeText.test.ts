import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureServerBuilt } from '../../scripts/buildServer.mjs';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { indicesImport } from '../../server/src/indices/indicesImport.ts';
import { activitiesImport } from '../../server/src/prevention/activitiesImport.ts';
import { builtinMeasures } from '../../server/src/prevention/measures/builtinMeasures.ts';
import type { Measure } from '../../server/src/prevention/measures/contract.ts';
import { sampleRelease } from '../../server/src/releases/testing/sampleRelease.ts';
import { storeReleases } from '../../server/src/releases/testing/storeReleases.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { type Operation, readOperations } from '../hardening/readOperations.ts';
import { planContent, planItem } from '../prevention/planContent.ts';

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
  'activities.number',
  'activities.evidence',
  'activities.place',
  'measure_versions.content',
  'measure_versions.reason',
  'index_scores.note',
  'quarantine.values_json',
  'neighbour_links.reason',
  'plans.title',
  'plans.owner',
  'plan_items.title',
  'plan_versions.content',
  'plan_versions.reason',
  'plan_comments.body',
  'allocation_runs.title',
  'allocation_runs.input',
  'places.name',
  'places.place',
  'places.partners',
  'places.office',
  'places.note',
  'places.close_reason',
  'places.source',
  'releases.notes',
  'releases.task',
  'release_steps.reason',
  'decks.title',
  'decks.occasion',
  'decks.choices',
  'deck_offices.name',
];
const marker = (column: string) => `PENANDA${column.replace(/[^a-z]/g, '').toUpperCase()}X`;

const NOTE = { shows: ['index_scores.note'], why: 'a note of the source to a published score, public like the score' };

/** The register of activities, record by record. */
const ACTIVITY_TEXTS = FREE_TEXT.filter((column) => column.startsWith('activities.'));
const DECK_TEXTS = ['decks.title', 'decks.occasion', 'decks.choices', 'deck_offices.name'];
const PLACE_TEXTS = FREE_TEXT.filter((column) => column.startsWith('places.'));

/**
 * Addresses that may show free text, and why. Those of imports, of the quarantine, of single cases and of the list of activities are for
 * people who sign in: the rule of access must keep everybody else out.
 */
const LISTED: Record<string, { shows: string[]; why: string }> = {
  '/api/v1/reports/imports/{id}': {
    shows: ['reports.source_id', 'reports.note', 'reports.stage', 'reports.legal_type', ...ACTIVITY_TEXTS],
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
    shows: ACTIVITY_TEXTS,
    why: 'the list of activities, record by record',
  },
  '/api/v1/prevention/activities/{id}': { shows: ACTIVITY_TEXTS, why: 'one of them with its history' },
  '/api/v1/prevention/measures': {
    shows: ['measure_versions.content'],
    why: 'the catalogue of measures: what offices wrote is for supervisors, a change of a published one is published',
  },
  '/api/v1/prevention/measures/{code}': {
    shows: ['measure_versions.content', 'measure_versions.reason'],
    why: 'a measure with its history',
  },
  '/api/v1/regions/{code}/profile': {
    shows: ['activities.source_id', 'activities.target', 'index_scores.note'],
    why: 'the latest activities by number and audience (sasaran), and notes of published scores',
  },
  '/api/v1/signals/neighbours': {
    shows: ['neighbour_links.reason'],
    why: 'why a planner changed a link, for whoever sees both of its areas',
  },
  '/api/v1/prevention/places': {
    shows: PLACE_TEXTS,
    why: 'the registry of places, for whoever sees their area or once published',
  },
  '/api/v1/prevention/places/{id}': {
    shows: [...PLACE_TEXTS, 'activities.source_id'],
    why: 'one place of it with its activities by number',
  },
  '/api/v1/prevention/places/gathered': {
    shows: ['places.name', 'places.source'],
    why: 'names of places behind a symbol, and where they are stated',
  },
  '/api/v1/prevention/plans': {
    shows: ['plans.title', 'plans.owner'],
    why: 'plans by title and office, for whoever sees their area',
  },
  '/api/v1/prevention/plans/{id}': {
    shows: ['plans.title', 'plans.owner', 'plan_items.title', 'plan_versions.content'],
    why: 'a plan, for whoever sees its area',
  },
  '/api/v1/prevention/plans/{id}/versions': {
    shows: ['plan_versions.content', 'plan_versions.reason'],
    why: 'who changed what in a plan, and why, for whoever sees all of it',
  },
  '/api/v1/prevention/plans/{id}/versions/{version}': {
    shows: ['plans.title', 'plans.owner', 'plan_items.title', 'plan_versions.content', 'plan_versions.reason'],
    why: 'a plan as it stood',
  },
  '/api/v1/prevention/plans/{id}/calendar.ics': {
    shows: ['plans.title', 'plan_items.title'],
    why: 'the days of a plan, for whoever sees its area',
  },
  '/api/v1/prevention/plans/{id}/outcome': { shows: ['plans.title'], why: 'what a plan is judged by, under its title' },
  '/api/v1/prevention/matrix': {
    shows: ['plans.title'],
    why: 'which plans there are for each area, as far as the asker sees them',
  },
  '/api/v1/prevention/plans/{id}/comments': { shows: ['plan_comments.body'], why: 'what planners and approvers said of a plan' },
  '/api/v1/prevention/allocation': {
    shows: ['allocation_runs.title'],
    why: 'kept allocations by title, for whoever sees their area',
  },
  '/api/v1/prevention/allocation/{id}': {
    shows: ['allocation_runs.title', 'allocation_runs.input'],
    why: 'a kept allocation with its question, measures in the planner’s own words',
  },
  '/api/v1/prevention/marks': {
    shows: ['places.name', 'places.source'],
    why: 'launches on the time axis, for whoever sees their area or once published',
  },
  '/api/v1/releases': {
    shows: ['releases.notes', 'releases.task'],
    why: 'what is new in a release and what it corrects: it is published with it',
  },
  '/api/v1/releases/{number}': {
    shows: ['releases.notes', 'releases.task', 'release_steps.reason'],
    why: 'a release with its history, for those who prepare or approve it',
  },
  '/api/v1/releases/{number}/document': { shows: ['releases.notes', 'releases.task'], why: 'notes and corrections as published' },
  '/api/v1/briefings/decks': {
    shows: ['decks.title', 'decks.occasion'],
    why: 'decks by name, for whoever sees all they were read with',
  },
  '/api/v1/briefings/decks/{id}': {
    shows: [...DECK_TEXTS, 'plan_items.title'],
    why: 'a deck with what people wrote, and the plan on the page of its area',
  },
  '/api/v1/briefings/decks/{id}/deck.html': { shows: DECK_TEXTS, why: 'the same as one file' },
  '/api/v1/briefings/decks/{id}/deck.pdf': { shows: DECK_TEXTS, why: 'the same as pages' },
  '/api/v1/briefings/decks/{id}/slides/{slide}/slide.svg': { shows: DECK_TEXTS, why: 'its slides' },
  '/api/v1/briefings/offices/{code}': { shows: ['deck_offices.name'], why: 'what an office is called on its slides' },
  '/api/v1/indices/{edition}/scores': NOTE,
  '/api/v1/layers/{layer}': NOTE,
  '/api/v1/layers/{layer}/csv': NOTE,
  '/api/v1/layers/{layer}/geojson': NOTE,
};

let test: TestApp;
let folder: string;
let operations: Operation[];
const ids: string[] = [];
beforeAll(async () => {
  // The file of a deck for a USB stick carries the presenter.
  await ensureServerBuilt();
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
    'id_sumber,kode_wilayah,tanggal_mulai,bentuk,tahapan,tujuan,sasaran,pelaksana,uraian,tindak_lanjut,nomor,tempat,bukti',
    [
      `${m('activities.source_id')},19.04,2024-10-14,imbauan,${['stage', 'purpose', 'target', 'organiser', 'description', 'follow_up', 'number', 'place'].map((c) => m(`activities.${c}`)).join(',')},https://contoh.id/${m('activities.evidence')}`,
    ],
  );
  ids.push(m('activities.source_id'));
  const measure = builtinMeasures().find(({ code }) => code === 'forum_warga') as Measure;
  const description = { id: m('measure_versions.content'), en: '' };
  const changed = await test.request('/prevention/measures/forum_warga', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...measure, description, reason: m('measure_versions.reason') }),
  });
  expect(changed.status).toBe(200);
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
  const place = await test.request('/prevention/places', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'kampung',
      name: m('places.name'),
      code: '19.04',
      place: m('places.place'),
      launched: '2024-10-14',
      partners: [m('places.partners')],
      office: m('places.office'),
      note: m('places.note'),
      closed: { on: '2024-11-14', reason: m('places.close_reason') },
      source: { name: m('places.source'), date: null },
      activities: [m('activities.source_id')],
    }),
  });
  expect(place.status).toBe(201);
  ids.push((await place.json()).id);
  const correction = { release: 2, about: 1, on: '2025-02-10', text: m('releases.task') };
  const release = { ...sampleRelease({ number: 2 }), notes: m('releases.notes'), corrections: [correction] };
  await storeReleases(test.db, [sampleRelease({ number: 1 }), release], 'disetujui');
  const plan = planContent([planItem('a', { title: m('plan_items.title') })], {
    title: m('plans.title'),
    owner: m('plans.owner'),
  });
  for (const [method, path, body] of [
    ['POST', '/prevention/plans', { content: plan }],
    [
      'PUT',
      '/prevention/plans/1',
      { version: 1, content: { ...plan, note: m('plan_versions.content') }, reason: m('plan_versions.reason') },
    ],
    [
      'POST',
      '/prevention/allocation',
      {
        ...{ parent: '19', slots: 1, save: true, title: m('allocation_runs.title') },
        measures: [{ code: 'kampung', name: m('allocation_runs.input') }],
      },
    ],
    ['POST', '/prevention/plans/1/comments', { text: m('plan_comments.body') }],
    ['POST', '/briefings/decks', { area: '19.04' }],
    [
      'PUT',
      '/briefings/decks/1',
      {
        version: 1,
        choices: {
          ...{ title: m('decks.title'), occasion: m('decks.occasion'), order: ['cover', 'method'], own: [] },
          edits: { method: { title: m('decks.choices'), texts: [m('decks.choices')], notes: m('decks.choices') } },
        },
      },
    ],
    ['PUT', '/briefings/offices/19.04', { version: 0, name: m('deck_offices.name'), logo: null }],
    ['POST', '/releases/2/status', { version: 2, to: 'terbit', reason: m('release_steps.reason') }],
  ] as const) {
    const answer = await test.request(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([path, answer.ok]).toEqual([path, true]);
  }
  const document = await (await test.app.request('/api/openapi.json')).json();
  // Pixels hold no text that could be searched; the same pictures are asked as SVG.
  operations = readOperations(document as Parameters<typeof readOperations>[0]).filter(
    (o) => o.method === 'GET' && !o.path.endsWith('.png'),
  );
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Values for every parameter; `version`, `file` and tiles of boundaries hold shapes and names only. */
const VALUES: Record<string, string[]> = {
  code: ['19.04', '19', 'forum_warga'],
  election: ['pilkada-2024'],
  edition: ['uji-2024'],
  parent: ['19'],
  from: ['2024-01-01'],
  to: ['2024-12-31'],
  issue: ['sara'],
  channel: ['sigaplapor'],
  limit: ['100'],
  q: ['bangka'],
  version: ['2'],
  number: ['2'],
  area: ['19'],
  slide: ['cover', 'method'],
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
