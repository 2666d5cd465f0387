import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { databaseTests, isAboutOneEngine, isBeforeTheDatabase, reaches, testFiles } from './databaseTests.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ENGINES = ['server/src/db/duckdb/openDuckDb.ts', 'server/src/db/postgres/openPostgres.ts', 'server/src/openDb.ts'];
const onEveryEngine = new Set(databaseTests());
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

it('finds the API and repository suite', () => {
  expect([...onEveryEngine]).toEqual(expect.arrayContaining(['tests/api/application.test.ts', 'tests/imports/applying.test.ts']));
  expect(onEveryEngine.size).toBeGreaterThan(15);
  expect(onEveryEngine).not.toContain('tests/architecture.test.ts');
});

it('every test that uses a Db runs on every engine, unless it is about one of them or about what stands before', () => {
  const usesDb = (file: string) => ENGINES.some((engine) => reaches(file, engine));
  const other = (file: string) => isAboutOneEngine(file) || isBeforeTheDatabase(file);
  expect(testFiles().filter((file) => usesDb(file) && !onEveryEngine.has(file) && !other(file))).toEqual([]);
});

it('no test that runs on every engine opens one of them by itself, but for copies from one to the other', () => {
  const opens = /\bopen(?:DuckDb|Postgres)\b|DuckDBInstance/;
  const wrong = [...onEveryEngine].filter((file) => !file.startsWith('tests/copies/') && opens.test(text(file)));
  expect(wrong).toEqual([]);
});
