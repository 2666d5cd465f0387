import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { type RunOptions, runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { MarksResponse } from '../../server/src/prevention/marks/contract.ts';
import { TrendResponse } from '../../server/src/reports/contract.ts';
import { openingsImport } from '../../server/src/reports/openings/openingsImport.ts';
import { listOpenings } from '../../server/src/reports/openings/repository.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { ofRegion } from '../accounts/policyWorld.ts';

let world: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'petarawan-tren-'));
let files = 0;
const day = (first: string, offset: number) => new Date(Date.parse(first) + offset * 86_400_000).toISOString().slice(0, 10);

function load(spec: SpecSource, lines: string[], options: RunOptions = {}) {
  const file = join(folder, `${++files}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return runImport(world.db, spec, file, options);
}
const OPENING = 'kanal,kode,dibuka,ditutup,nama,sumber,tanggal';
const REPORT = 'id_sumber,asal,isu,kode_wilayah,tanggal_kejadian,tanggal_lapor';
const reports: SpecSource = (db, channel) => reportsImport(db, channel, '2024-12-01');

beforeAll(async () => {
  world = await createTestApp();
  // Of every day in June one report is received on the day itself and on each of the next four, up to 4 July.
  const rows: string[] = [];
  for (let i = 0; i <= 33; i++) {
    for (let delay = 0; delay <= 4 && i + delay <= 33; delay++) {
      rows.push(`A${rows.length},laporan,hoaks,19.04.01,${day('2024-06-01', i)},${day('2024-06-01', i + delay)}`);
    }
  }
  rows.push('B1,laporan,hoaks,19.04.01,2024-01-01,', 'B2,laporan,hoaks,19.04.01,,2024-06-03');
  rows.push('C1,laporan,hoaks,19.04.02,2024-07-04,2024-07-04');
  rows.push('E1,laporan,sara,19.04.02,2024-07-02,2024-07-02', 'E2,laporan,apk,19.04.02,2024-03-01,');
  await load(reports, [REPORT, ...rows], { channel: 'sigaplapor' });
  // The call centre opens on 1 March; six calls come in within 28 days, the last on the 28th, and one on the 29th.
  const calls = [0, 3, 9, 14, 20, 27, 28].map((d, i) => `D${i},informasi_awal,hoaks,19.04.01,${day('2024-03-01', d)},`);
  await load(reports, [REPORT, ...calls], { channel: 'call_center' });
  await load(openingsImport, [
    OPENING,
    'Call center,19.04,2024-03-01,2024-06-30,,Bawaslu Bangka Tengah,2024-03-01',
    'pojok pengawasan,19.04,2024-06-20,,Pojok Koba,Bawaslu Bangka Tengah,',
    'sigaplapor,,2024-01-10,,SigapLapor,Bawaslu,2024-01-10',
    'media_sosial,18,2024-03-01,,,Bawaslu Lampung,',
    'pojok_pengawasan,19.04.02,2024-03-05,,Pojok Pangkalan Baru,Bawaslu Bangka Tengah,',
  ]);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const trend = (query: string) => world.get(`/reports/trend?${query}`, TrendResponse);
const marks = async (query: string) => (await world.get(`/prevention/marks?${query}`, MarksResponse)).marks;

describe('the reporting delay', () => {
  it('is known exactly where the reports show it, without those that lack a date', async () => {
    const { delay, asOf, completeAfter, completeSentence } = await trend('interval=day&code=19.04.01');
    expect(asOf).toBe('2024-07-04');
    expect(delay.sigaplapor).toMatchObject({
      days: { half: 2, ninety: 4, complete: 4 },
      n: 160,
      excluded: 2,
      area: '19.04.01',
      last: '2024-07-04',
    });
    expect(delay.call_center).toMatchObject({ days: null, excluded: 7, reason: { id: expect.stringContaining('59') } });
    expect([completeAfter, completeSentence.id]).toEqual([4, 'biasanya lengkap dalam 4 hari']);
  });

  it('makes the last days provisional, each by the share that is in', async () => {
    const days = (await trend('interval=day&code=19.04.01&channel=sigaplapor')).points.slice(-5);
    expect(days.map((p) => [p.period, p.provisional, Number(p.complete?.toFixed(9))])).toEqual([
      ['2024-06-30', false, 1],
      ['2024-07-01', true, 0.8],
      ['2024-07-02', true, 0.6],
      ['2024-07-03', true, 0.4],
      ['2024-07-04', true, 0.2],
    ]);
    const week = (await trend('interval=week&code=19.04.01&channel=sigaplapor')).points.at(-1);
    expect([week?.period, week?.provisional]).toEqual(['2024-07-01', true]);
    expect(week?.complete).toBeCloseTo(2 / 7, 9);
  });

  it('shows periods in which nothing is in yet, but does not prolong a trend that ended long ago', async () => {
    const last = async (query: string) => {
      const { points } = await trend(`interval=day&code=19.04${query}`);
      return [points.at(-1)?.period, points.at(-1)?.laporan, points.at(-1)?.provisional];
    };
    // The last about this issue is of 2 July; of 3 and 4 July nothing is in.
    expect(await last('&issue=sara')).toEqual(['2024-07-04', 0, true]);
    expect(await last('&issue=sara&to=2024-07-03')).toEqual(['2024-07-03', 0, true]);
    expect(await last('&issue=apk')).toEqual(['2024-03-01', 1, false]);
  });

  it('waits for a channel up to its own last day, however new the calls are, until it has been silent for 13 weeks', async () => {
    const provisional = async (event: string) => {
      const call = await load(reports, [REPORT, `F${event},informasi_awal,hoaks,19.71,${event},${event}`], {
        channel: 'call_center',
      });
      const { asOf, points } = await trend('interval=day&code=19.04.01&channel=sigaplapor');
      await undoImport(world.db, call.id as number);
      return [asOf, points.filter((p) => p.provisional && p.period <= '2024-07-04').map((p) => Number(p.complete?.toFixed(9)))];
    };
    expect(await provisional('2024-07-20')).toEqual(['2024-07-20', [0.8, 0.6, 0.4, 0.2]]);
    expect(await provisional('2024-10-03')).toEqual(['2024-10-03', [0.8, 0.6, 0.4, 0.2]]);
    expect(await provisional('2024-10-04')).toEqual(['2024-10-04', []]);
  });

  it('is that of the nearest area around with enough reports, and says which', async () => {
    expect((await trend('code=19.04.02')).delay.sigaplapor).toMatchObject({ area: '19.04', n: 162 });
  });

  it('is no matter by report date: every day before the last report is complete, what has no report date is left out', async () => {
    const answer = await trend('interval=day&date=report&code=19.04.01');
    expect([answer.undated, answer.points.length, answer.points[0]?.period]).toEqual([8, 34, '2024-06-01']);
    expect(answer.points.slice(-5).map((p) => [p.laporan, p.provisional])).toEqual(Array(5).fill([5, false]));
    const [month] = (await trend('interval=month&date=report&code=19.04.01')).points.slice(-1);
    expect(month).toMatchObject({ period: '2024-07-01', provisional: true });
  });
});

describe('the curve without a channel', () => {
  it('leaves out what came in through it, and all when no channel is left', async () => {
    const count = async (query: string) => {
      const { points } = await trend(`interval=month&code=19.04${query}`);
      return points.reduce((sum, p) => sum + p.laporan + p.informasi_awal, 0);
    };
    expect([
      await count(''),
      await count('&without=call_center'),
      await count('&channel=call_center&without=sigaplapor'),
    ]).toEqual([172, 165, 7]);
    expect(await count('&channel=call_center&without=call_center')).toBe(0);
    expect((await world.request('/reports/trend?without=telegraf')).status).toBe(400);
  });
});

describe('marks', () => {
  it('of the area, of those around it and of the whole country stand on its axis, each with what followed', async () => {
    const found = await marks('code=19.04');
    expect(found.map((m) => [m.day, m.kind, m.channel, m.code, m.state])).toEqual([
      ['2024-01-10', 'opening', 'sigaplapor', null, 'no_before'],
      ['2024-03-01', 'opening', 'call_center', '19.04', 'rise'],
      ['2024-03-05', 'opening', 'pojok_pengawasan', '19.04.02', 'no_rise'],
      ['2024-06-20', 'opening', 'pojok_pengawasan', '19.04', 'not_yet'],
      ['2024-06-30', 'closing', 'call_center', '19.04', 'closing'],
    ]);
    expect(found[1]?.note.id).toContain('mungkin karena lebih mudah melapor');
    expect(found[1]?.changes.find((c) => c.origin === 'informasi_awal')).toMatchObject({
      before: 0,
      after: 6,
      rise: true,
      withoutChannel: false,
    });
    expect((await marks('code=19')).map((m) => m.state)).toEqual(['no_before', ...Array(3).fill('elsewhere'), 'closing']);
    expect((await marks('code=18.01')).map((m) => [m.channel, m.code])).toEqual([
      ['sigaplapor', null],
      ['media_sosial', '18'],
    ]);
  });

  it('are judged by the reports of the filter', async () => {
    expect((await marks('code=19.04&origin=laporan')).find((m) => m.channel === 'call_center')?.state).toBe('no_rise');
  });
});

describe('a file of openings', () => {
  it('changes nothing the second time, is judged by whose it is, and can be undone', async () => {
    const before = await listOpenings(world.db);
    const file = [
      OPENING,
      'call_center,19.04,2024-03-01,2024-06-30,,Bawaslu Bangka Tengah,2024-03-01',
      'call_center,,2024-04-01,,,Bawaslu,',
      'call_center,19.04,31/02/2024,,,Bawaslu,',
      'pojok_pengawasan,19.04.01,2024-05-01,2024-04-01,,Bawaslu,',
      'pojok_pengawasan,19.04.01,2024-05-01,,Pojok Koba Lama,,',
      'pojok_pengawasan,19.04.01,2024-05-02,,Pojok Koba Lama,Surat,',
    ];
    const summary = await load(openingsImport, file, { importer: ofRegion('19.04') });
    expect([summary.rows, summary.new, summary.unchanged, summary.quarantined]).toEqual([6, 1, 1, 4]);
    expect((await listOpenings(world.db)).length).toBe(before.length + 1);
    await undoImport(world.db, summary.id as number, ofRegion('19.04'));
    expect(await listOpenings(world.db)).toEqual(before);
    const response = await world.request('/reports/imports?kind=openings&dry_run=1&filename=pembukaan.csv', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: `${OPENING}\nform_a,19.04,2024-05-02,,,Surat,\n`,
    });
    expect(await response.json()).toMatchObject({ kind: 'openings', dryRun: true, new: 1, quarantined: 0 });
  });
});
