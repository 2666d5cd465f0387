import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../server/src/http/contract.ts';
import { ImportSummary } from '../../server/src/imports/contract.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { testEngine } from '../../server/src/testing/openTestDb.ts';
import { csvCells } from '../hardening/csvCells.ts';
import { ARCHIVE_FILES } from './hostile/archives.ts';
import { ENCODING_FILES } from './hostile/encodings.ts';
import { FORMULA_FILES } from './hostile/formulas.ts';
import type { HostileFile } from './hostile/hostileFile.ts';
import { HUGE_FILES } from './hostile/hugeCells.ts';
import { JSON_FILES } from './hostile/jsonLines.ts';
import { LAYOUT_FILES } from './hostile/layouts.ts';
import { VALUE_FILES } from './hostile/values.ts';

const FILES: HostileFile[] = [
  ...ENCODING_FILES,
  ...LAYOUT_FILES,
  ...VALUE_FILES,
  ...FORMULA_FILES,
  ...HUGE_FILES,
  ...JSON_FILES,
  ...ARCHIVE_FILES,
];
/** What is read and refused before any database is asked needs no second engine; these values reach it. */
const ON_EVERY_ENGINE = ['counts', 'JSON lines', 'identifiers', 'marks nobody sees'];
const SENT = testEngine() === 'duckdb' ? FILES : FILES.filter((file) => ON_EVERY_ENGINE.includes(file.group));
/** What a spreadsheet runs when it opens a file. */
const RUNS = /^[\s\0]*[=+\-@\t\r]/;
const GIB = 2 ** 30;

let world: TestApp;
/** Per group: files, refused, rows accepted, rows in the quarantine. */
const table: Record<string, { files: number; refused: number; accepted: number; quarantined: number }> = {};
let accepted = 0;
let mostMemory = 0;

beforeAll(async () => {
  world = await createTestApp();
});
afterAll(async () => {
  await world.close();
  if (process.env.PETARAWAN_SHOW_TABLE) console.table({ ...table, 'memory, MiB': { files: Math.round(mostMemory / 2 ** 20) } });
});

/** Versions of reports and records of imports there are. */
async function stored(): Promise<unknown> {
  return world.db.all('select (select count(*) from reports) as reports, (select count(*) from imports) as imports');
}

describe(`${SENT.length} files that nobody should send`, () => {
  it('are two hundred or more, each with a name of its own', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(200);
    expect(new Set(FILES.map((f) => `${f.group}/${f.name}`)).size).toBe(FILES.length);
  });

  it.each(SENT.map((file) => [`${file.group}: ${file.name}`, file] as const))('%s', async (_, file) => {
    const before = file.outcome === 'refused' ? await stored() : null;
    const body = new Uint8Array(file.body());
    const response = await world.request('/reports/imports?channel=sigaplapor&filename=berkas', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
    const answer: unknown = await response.json();
    const line = table[file.group] ?? { files: 0, refused: 0, accepted: 0, quarantined: 0 };
    table[file.group] = line;
    line.files++;
    if (file.outcome === 'refused') {
      expect([400, 422], JSON.stringify(answer).slice(0, 300)).toContain(response.status);
      const problem = Problem.parse(answer);
      expect(problem.detail.length).toBeGreaterThan(10);
      expect(problem.detailEn).not.toBe(problem.detail);
      expect(await stored()).toEqual(before);
      line.refused++;
      return;
    }
    expect([response.status, JSON.stringify(answer).slice(0, 300)]).toEqual([201, expect.anything()]);
    const summary = ImportSummary.parse(answer);
    expect(summary.rows).toBe(summary.new + summary.changed + summary.unchanged + summary.quarantined);
    const good = summary.new + summary.changed + summary.unchanged;
    expect({ accepted: good, quarantined: summary.quarantined, problems: summary.problems }).toEqual({
      ...file.outcome,
      problems: summary.problems,
    });
    // A row that fails says which column, why, in both languages.
    expect(summary.problems.length).toBe(summary.quarantined);
    for (const { problems } of summary.problems) {
      expect(problems.length).toBeGreaterThan(0);
      for (const { reason } of problems) expect([reason.id, reason.en].every((text) => text.length > 5)).toBe(true);
    }
    accepted += summary.new;
    line.accepted += good;
    line.quarantined += summary.quarantined;
    if (summary.quarantined > 0) await exportIsHarmless(summary.id as number);
  });

  it('left the product in order: every accepted row is stored once, and it still answers', async () => {
    const rows = await world.db.all<{ n: number }>(
      'select count(*) as n from reports where superseded_by is null and channel = 1',
    );
    expect(Number(rows[0]?.n)).toBe(accepted);
    // Entities were neither grown nor followed.
    const notes = await world.db.all<{ longest: number; named: number }>(
      `select max(length(note)) as longest, count(case when note like '%root:%' or note like '%haha%' then 1 end) as named from reports`,
    );
    expect([Number(notes[0]?.named), Number(notes[0]?.longest) < 100_000]).toEqual([0, true]);
    expect((await world.app.request('/healthz')).status).toBe(200);
    expect(mostMemory).toBeLessThan(3 * GIB);
  });
});

/** The waiting rows as they are handed out again: no cell is a formula. */
async function exportIsHarmless(id: number): Promise<void> {
  const response = await world.request(`/reports/imports/${id}/quarantine.csv`);
  expect(response.status).toBe(200);
  for (const cells of csvCells(await response.text())) {
    for (const cell of cells) expect(RUNS.test(cell) && !/^-\d+(?:[.,]\d+)?$/.test(cell), cell).toBe(false);
  }
}
