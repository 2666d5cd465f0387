import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { DATA, type Field, fieldProblem, readDataPackage, readResource, resourceProblems } from './dataPackage.ts';

const pack = readDataPackage();
const tables = new Map(pack.resources.map((r) => [r.name, readResource(r.path)]));
const regions = new Set(officialRegions().map((r) => r.code));
const files = readdirSync(DATA, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile())
  .map((e) => relative(DATA, join(e.parentPath, e.name)).split(sep).join('/'));
const readme = readFileSync(join(DATA, 'README.md'), 'utf8');

/** What the headers of a sample are taken for: no table, and described with it. */
const MAPPING = /^samples\/mappings\/([a-z_-]+)\.json$/;

describe('data package', () => {
  it('has a mapping of every sample, of headers that it has', () => {
    const samples = files.filter((f) => /^samples\/[^/]+\.csv$/.test(f)).map((f) => f.slice(8, -4));
    expect(files.flatMap((f) => MAPPING.exec(f)?.[1] ?? []).sort()).toEqual(samples.sort());
    for (const name of samples) {
      const mapping = JSON.parse(readFileSync(join(DATA, `samples/mappings/${name}.json`), 'utf8'));
      const headers = Object.keys(readResource(`samples/${name}.csv`)[0] ?? {});
      expect(
        Object.keys(mapping).filter((h) => !headers.includes(h)),
        name,
      ).toEqual([]);
    }
  });

  it('describes every file of data/, each once', () => {
    const described = pack.resources.map((r) => r.path);
    const tables = files.filter((f) => f !== 'README.md' && f !== 'datapackage.json' && !MAPPING.test(f));
    expect([...described].sort()).toEqual(tables.sort());
    expect(new Set(pack.resources.map((r) => r.name)).size).toBe(pack.resources.length);
  });

  it.each(pack.resources.map((r) => [r.path, r] as const))('%s matches its schema in every row', (_, resource) => {
    expect(resourceProblems(resource, tables, regions)).toEqual([]);
  });

  it.each(pack.resources.map((r) => [r.path, r] as const))(
    '%s has the size and checksum that package and README print',
    (path, resource) => {
      const bytes = readFileSync(join(DATA, path));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect({ hash: resource.hash, bytes: resource.bytes }, 'run tests/data/refreshChecksums.ts').toEqual({
        hash: `sha256:${sha256}`,
        bytes: bytes.length,
      });
      const line = readme.split('\n').find((l) => l.startsWith(`| \`${path}\` `));
      expect(line?.split('|').filter((cell) => cell.trim() !== '')).toHaveLength(7);
      expect(line).toContain(`\`${sha256}\``);
    },
  );

  it('names no file in the README that is not there', () => {
    const named = [...readme.matchAll(/^\| `([^`]+\.csv)` +\|/gm)].map((m) => m[1]);
    expect(named.sort()).toEqual(files.filter((f) => f.endsWith('.csv')).sort());
  });

  it('is UTF-8 without byte order mark and with LF line ends', () => {
    for (const f of files) {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(DATA, f)));
      expect(text.startsWith('\uFEFF') || text.includes('\r'), f).toBe(false);
    }
  });
});

describe('the validator itself', () => {
  const field = (over: Partial<Field>): Field => ({ name: 'x', type: 'string', ...over });

  it.each([
    [field({ constraints: { required: true } }), null, 'is empty'],
    [field({ type: 'integer' }), '1.5', 'is no integer'],
    [field({ type: 'number' }), '1,5', 'is no number with a point'],
    [field({ type: 'date' }), '2024-02-30', 'is no calendar date'],
    [field({ constraints: { enum: ['a'] } }), 'b', 'is none of a'],
    [field({ constraints: { pattern: 'a+' } }), 'aab', 'does not match a+'],
    [field({ type: 'number', constraints: { maximum: 100 } }), '100.1', 'is above 100'],
    [field({ wilayah: true }), '99.99', 'is no code of an official region'],
  ])('refuses %j with %j', (f, value, problem) => expect(fieldProblem(f, value, regions)).toBe(problem));

  it('finds double keys, unknown references and a wrong header', () => {
    const [resource] = pack.resources.filter((r) => r.path === 'stages/tahapan.csv');
    if (!resource) throw new Error('no stages');
    const [first] = readResource('stages/tahapan.csv');
    const rows = [first ?? {}, { ...first, pemilihan: 'pemilu-1955' }, first ?? {}];
    const found = resourceProblems(resource, new Map([...tables, ['tahapan', rows]]), regions).join('\n');
    expect(found).toContain('row 4: pemilihan+urut');
    expect(found).toContain('row 3: pemilu-1955 is not in pemilihan');
    const renamed = resourceProblems(resource, new Map([['tahapan', [{ election: 'x' }]]]), regions).join('\n');
    expect(renamed).toContain('header is election');
  });
});
