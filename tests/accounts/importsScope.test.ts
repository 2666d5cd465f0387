import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportSummary, ImportsResponse } from '../../server/src/imports/contract.ts';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { readmitRows } from '../../server/src/imports/quarantine.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { type AskerId, COVERAGE_HEADER, ofRegion, openPolicyWorld, type PolicyWorld, REPORT_HEADER } from './policyWorld.ts';

let world: PolicyWorld;
beforeEach(async () => {
  world = await openPolicyWorld();
});
afterEach(() => world.close());

const OWN = ofRegion('19.04');
const row = (id: string, place: string, issue = 'hoaks') => `${id},laporan,${issue},${place},2024-10-10,`;
/** Present reports as `id place issue`. */
const present = async () =>
  (
    await world.db.all<{ id: string; prov: number; kab: number; kec: number; issue: string }>(
      `select r.source_id as id, r.prov, r.kab, r.kec, i.code as issue from reports r join issues i on i.num = r.issue
       where r.superseded_by is null order by r.source_id`,
    )
  ).map((r) => `${r.id} ${r.kec || r.kab || r.prov} ${r.issue}`);
const reasons = (summary: ImportSummary) =>
  summary.problems.flatMap(({ problems }) => problems.map((p) => [p.column, p.value, p.reason.id]));

const upload = (as: AskerId, lines: string[], query = 'channel=sigaplapor') =>
  world.request(as, `/reports/imports?filename=uji.csv&${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: `${[query.includes('coverage') ? COVERAGE_HEADER : REPORT_HEADER, ...lines].join('\n')}\n`,
  });
const uploaded = async (as: AskerId, lines: string[], query?: string) => {
  const response = await upload(as, lines, query);
  expect(response.status).toBe(201);
  return ImportSummary.parse(await response.json());
};
const listed = async (as: AskerId) =>
  ImportsResponse.parse(await (await world.request(as, '/reports/imports')).json())
    // The seed's own imports are numbered below zero.
    .items.flatMap((i) => (i.id !== null && i.id > 0 ? [i.id] : []));
const audited = (action: string) =>
  world.db.all<{ subject_type: string; subject_id: string; details: string }>(
    'select subject_type, subject_id, details from audit_log where action = $1 order by seq',
    [action],
  );

describe('rows that people of a region may bring', () => {
  it('are those that lie wholly inside it; the others wait in the quarantine with the reason', async () => {
    const summary = await uploaded('operator', [
      row('A', '19.04'),
      row('B', '19.04.02'),
      row('C', '19.01'),
      row('D', '19'),
      row('E', '18.01.04'),
      row('F', '19-01'),
    ]);
    expect(summary).toMatchObject({ new: 2, quarantined: 4 });
    expect(await present()).toEqual(['A 1904 hoaks', 'B 190402 hoaks']);
    const outside = 'Tempat baris ini di luar wilayah Anda (19.04).';
    expect(reasons(summary)).toEqual([
      ['kode_wilayah', '19.01', outside],
      ['kode_wilayah', '19', 'Tempat baris ini kurang rinci: sebutkan tempat di dalam wilayah Anda (19.04).'],
      ['kode_wilayah', '18.01.04', outside],
      ['kode_wilayah', '19-01', outside],
    ]);
  });

  it('are no records that lie outside now, whatever place the row gives; those of their own they may change', async () => {
    await world.reports([row('R1', '19.01'), row('R2', '18.01'), row('R3', '19'), row('R4', '19.04'), row('R5', '19.04.01')]);
    const before = await present();
    const summary = await uploaded('operator', [
      row('R1', '19.04'),
      row('R2', '19.04.01'),
      row('R3', '19.04'),
      row('R5', '19.04.02', 'sara'),
    ]);
    expect(summary).toMatchObject({ new: 0, changed: 1, quarantined: 3 });
    expect(reasons(summary).map(([column, , reason]) => [column, reason])).toEqual(
      Array.from({ length: 3 }, () => ['id_sumber', expect.stringContaining('catatan di luar wilayah Anda (19.04)')]),
    );
    expect(JSON.stringify(summary.problems)).not.toMatch(/18\.01|19\.01/);
    expect(await present()).toEqual([...before.slice(0, 4), 'R5 190402 sara']);
  });

  it('are the same for coverage, and for a machine with a key', async () => {
    const lines = ['19.04,2024-10-01,2024-10-31,nihil', '19.01,2024-10-01,2024-10-31,nihil', '19,2024-10-01,2024-10-31,nihil'];
    expect(await uploaded('key', lines, 'kind=coverage')).toMatchObject({ new: 1, quarantined: 2 });
    expect(await world.db.all('select code from coverage')).toEqual([{ code: '19.04' }]);
    expect(await uploaded('intakeKey', [row('M', '19.04'), row('N', '19.01')])).toMatchObject({ new: 1, quarantined: 1 });
    expect(await uploaded('planner', lines, 'kind=coverage')).toMatchObject({ new: 2, unchanged: 1, quarantined: 0 });
  });

  it('are all rows for the whole country: on this machine and for an administrator', async () => {
    expect(await uploaded('local', [row('A', '19.01'), row('B', '18')])).toMatchObject({ new: 2, quarantined: 0 });
    expect(await uploaded('administrator', [row('A', '91.03')])).toMatchObject({ changed: 1, quarantined: 0 });
    expect(await world.db.all('select * from import_owners')).toEqual([]);
  });

  it('are nobody else’s: no other role uploads', async () => {
    for (const as of ['public', 'approver', 'reader', 'narrowKey'] as const) {
      expect((await upload(as, [row('A', '19.04')])).status).toBe(as === 'public' ? 401 : 403);
    }
  });

  it('may be checked without storing anything', async () => {
    const response = await upload('operator', [row('A', '19.04'), row('C', '19.01')], 'channel=sigaplapor&dry_run=1');
    expect(await response.json()).toMatchObject({ id: null, new: 1, quarantined: 1 });
    expect(await world.db.all('select * from import_owners')).toEqual([]);
  });
});

describe('an import of a region', () => {
  it('is listed, shown and undone by those who see its owner’s region, and by nobody else', async () => {
    const own = await uploaded('operator', [row('A', '19.04'), row('B', '19.01')]);
    const other = await uploaded('elsewhere', [row('C', '18.01')]);
    const province = await uploaded('planner', [row('D', '19.01')]);
    const nation = await uploaded('administrator', [row('E', '91.03')]);
    expect(await listed('operator')).toEqual([own.id]);
    expect(await listed('narrowPlanner')).toEqual([own.id]);
    expect(await listed('elsewhere')).toEqual([other.id]);
    expect(await listed('planner')).toEqual([province.id, own.id]);
    expect(await listed('local')).toEqual([nation.id, province.id, other.id, own.id]);
    for (const id of [other.id, province.id, nation.id, 999]) {
      for (const path of [
        `/reports/imports/${id}`,
        `/reports/imports/${id}/quarantine`,
        `/reports/imports/${id}/quarantine.csv`,
      ]) {
        expect((await world.request('operator', path)).status).toBe(403);
      }
      expect((await world.request('operator', `/reports/imports/${id}/undo`, { method: 'POST' })).status).toBe(403);
    }
    expect((await world.request('operator', `/reports/imports/${own.id}/undo`, { method: 'POST' })).status).toBe(200);
    expect(await present()).toEqual(['C 1801 hoaks', 'D 1901 hoaks', 'E 9103 hoaks']);
  });

  it('is not undone by its people when that would bring back a record elsewhere', async () => {
    await world.reports([row('R', '19.01')]);
    const moved = await world.reports([row('R', '19.04')]);
    const own = await world.reports([row('R', '19.04', 'sara')], OWN);
    await undoImport(world.db, moved.id as number);
    await expect(undoImport(world.db, own.id as number, OWN)).rejects.toMatchObject({ code: 'conflict' });
    expect(await present()).toEqual(['R 1904 sara']);
    // What was there before lies elsewhere, so it is not shown either.
    const { examples } = await (await world.request('operator', `/reports/imports/${own.id}`)).json();
    expect(examples).toMatchObject([{ before: null, after: { kab: 1904 } }]);
    await undoImport(world.db, own.id as number);
    expect(await present()).toEqual(['R 1901 hoaks']);
  });

  it('leaves waiting rows and remembered headers of others alone', async () => {
    const bad = row('Z', '19.04', 'tidak-ada');
    const others = await world.reports([bad], ofRegion('18.01'));
    const nation = await world.reports([bad]);
    await world.reports([bad], OWN);
    const waiting = await world.db.all<{ import_id: number }>(
      'select import_id from quarantine where admitted_by is null order by id',
    );
    expect(waiting.map((r) => r.import_id).slice(0, 2)).toEqual([others.id, nation.id]);
    const form = new FormData();
    form.set(
      'file',
      new File(['Kode Tiket,asal,isu,kode_wilayah,tanggal_kejadian\nT,laporan,hoaks,19.04,2024-10-10\n'], 'a.csv'),
    );
    form.set('mapping', JSON.stringify({ 'Kode Tiket': 'id_sumber' }));
    const mapped = await world.request('operator', '/reports/imports?channel=sips', { method: 'POST', body: form });
    expect(await mapped.json()).toMatchObject({ new: 1 });
    expect(await world.db.all('select source, column_name from column_aliases')).toEqual([
      { source: 'sips @19.04', column_name: 'id_sumber' },
    ]);
  });
});

describe('a waiting row', () => {
  const waitingId = async () =>
    (await world.db.all<{ id: number }>('select id from quarantine where admitted_by is null'))[0]?.id;
  const correct = (as: AskerId, id: number | undefined, values: Record<string, string>) =>
    world.request(as, `/reports/quarantine/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    });

  it('is judged again with the scope of whoever corrects it', async () => {
    await uploaded('operator', [row('A', '19.01')]);
    const id = await waitingId();
    expect((await correct('elsewhere', id, { kode_wilayah: '18.01' })).status).toBe(403);
    expect(await (await correct('operator', id, { kode_wilayah: '19.02' })).json()).toMatchObject({
      admitted: false,
      row: { id },
    });
    expect(await (await correct('planner', id, { kode_wilayah: '19.02' })).json()).toMatchObject({ admitted: true });
    expect(await present()).toEqual(['A 1902 hoaks']);
    expect(await world.db.all('select region from import_owners order by import_id')).toEqual([
      { region: '19.04' },
      { region: '19' },
    ]);
  });

  it('is not shown to a machine that may bring rows only', async () => {
    await uploaded('operator', [row('A', '19.01')]);
    expect(await (await correct('intakeKey', await waitingId(), {})).json()).toMatchObject({ admitted: false, row: null });
  });

  it('outside the region comes in by the command line, which is the whole country’s', async () => {
    const summary = await uploaded('operator', [row('A', '19.01')]);
    const spec: SpecSource = (db, channel) => reportsImport(db, channel, '2024-12-01');
    await readmitRows(world.db, spec, summary.id as number, null, OWN);
    expect(await present()).toEqual([]);
    await readmitRows(world.db, spec, summary.id as number);
    expect(await present()).toEqual(['A 1901 hoaks']);
  });
});

it('notes who read the detail of records: numbers only, never what stands in them', async () => {
  const own = await uploaded('operator', [row('A', '19.04'), row('RAHASIA', '19.01')]);
  for (const path of ['', '/quarantine'])
    expect((await world.request('operator', `/reports/imports/${own.id}${path}`)).status).toBe(200);
  expect((await world.request('operator', `/reports/imports/${own.id}/quarantine`)).headers.get('cache-control')).toBe(
    'no-store',
  );
  const read = await audited('record_read');
  expect(read.map((e) => [e.subject_type, e.subject_id])).toEqual([
    ['import', String(own.id)],
    ['quarantine_of_import', String(own.id)],
    ['quarantine_of_import', String(own.id)],
  ]);
  expect(JSON.stringify(read)).not.toContain('RAHASIA');
  expect(JSON.parse(read[0]?.details ?? '')).toEqual({ rows: 2 });
});
