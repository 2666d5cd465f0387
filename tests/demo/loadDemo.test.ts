import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../server/src/db/database.ts';
import { type DemoSummary, loadDemo } from '../../server/src/demo/loadDemo.ts';
import { removeDemo } from '../../server/src/demo/removeDemo.ts';
import { judgePlaces } from '../../server/src/prevention/places/judgePlaces.ts';
import { loadDenominators } from '../../server/src/regions/loadDenominators.ts';
import { loadRegions } from '../../server/src/regions/loadRegions.ts';
import { loadCatalogues } from '../../server/src/reports/loadCatalogues.ts';
import { loadStages } from '../../server/src/stages/loadStages.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';

const TABLES = ['reports', 'report_counts', 'supervision_records', 'status_events', 'coverage', 'activities'];
let db: Db;
let rows: DemoSummary;
const steps: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'petarawan-demo-'));
const count = async (sql: string) => (await db.all<{ n: number }>(`select count(*) as n from ${sql}`))[0]?.n;

beforeAll(async () => {
  db = await openTestDb();
  await loadCatalogues(db);
  await loadStages(db);
  await loadRegions(db);
  await loadDenominators(db);
  rows = await loadDemo(db, folder, (id) => steps.push(id));
});
afterAll(() => db.close());

describe('loading the data contoh', () => {
  it('takes every row without quarantine and says what it does', async () => {
    expect(await count('quarantine')).toBe(0);
    expect([await count('reports'), await count('coverage'), await count('activities')]).toEqual([
      rows.reports,
      rows.coverage,
      rows.activities,
    ]);
    const dated = await count(
      'status_events where source_id in (select id from (select source_id as id from reports where prov = 19) x)',
    );
    expect(dated).toBeGreaterThanOrEqual(rows.steps);
    expect(await count("supervision_records where source_id like 'CONTOH-LHP-%' or tps is not null")).toBe(rows.records);
    expect(await count("denominators where source = 'data contoh'")).toBe(rows.denominators);
    expect(steps.length).toBeGreaterThan(10);
  });

  it('marks every import as sample, one per file', async () => {
    expect(await count('imports where not sample')).toBe(0);
    expect(await count('imports where channel is not null')).toBe(14);
    expect(await count('imports')).toBe(19);
  });

  it('keeps the roll-up equal to the reports', async () => {
    const [sums] = await db.all(
      'select (select sum(n) from report_counts) as rolled, (select sum(quantity) from reports where superseded_by is null and origin <= 3) as counted',
    );
    expect(sums?.rolled).toBe(sums?.counted);
  });

  it('leaves published denominators as they were', async () => {
    const [babel] = await db.all(
      "select value, source from denominators where election = 'pilkada-2024' and code = '19' and measure = 'tps'",
    );
    expect(babel).toMatchObject({ value: 2197, source: expect.stringContaining('tvonenews') });
  });

  it('gives Kampung of every kind of life, as the rule of the product judges them', async () => {
    const { places } = await judgePlaces(db, null);
    const kampung = places.filter((p) => p.kind === 'kampung');
    const of = (status: string) => kampung.filter((p) => p.status === status).length / kampung.length;
    expect(kampung.length).toBeGreaterThan(50);
    for (const status of ['alive', 'dormant', 'launched']) {
      expect(of(status), status).toBeGreaterThan(0.08);
      expect(of(status), status).toBeLessThan(0.65);
    }
    expect(of('closed')).toBeGreaterThan(0);
  });

  it('can be repeated without change', async () => {
    expect(await loadDemo(db, folder, () => undefined)).toEqual(rows);
    expect(await count('reports where superseded_by is null')).toBe(rows.reports);
  });

  it('goes away completely, and published figures stay', async () => {
    const published = await count("denominators where source <> 'data contoh'");
    expect(await removeDemo(db)).toBeGreaterThanOrEqual(13);
    for (const table of TABLES) expect(await count(table), table).toBe(0);
    expect(await count('denominators')).toBe(published);
    expect(await removeDemo(db)).toBe(0);
  });
});
