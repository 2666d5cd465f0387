import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup } from '../../server/src/copies/backup.ts';
import { MANIFEST, type Manifest } from '../../server/src/copies/file/manifest.ts';
import { type Entry, readEntries } from '../../server/src/copies/file/readEntries.ts';
import { verifyFile } from '../../server/src/copies/file/verifyFile.ts';
import { writeEntries } from '../../server/src/copies/file/writeEntries.ts';
import { restore } from '../../server/src/copies/restore.ts';
import { openReports, type ReportsWorld } from '../reports/reportsWorld.ts';
import { contentsOf, reportsCsv, scratch } from './copiesWorld.ts';

const files = scratch();
const good = files.path('baik.tar.gz');
const bad = files.path('rusak.tar.gz');
let world: ReportsWorld;
let bytes: Buffer;
let entries: Entry[];
beforeAll(async () => {
  world = await openReports();
  await world.reports(reportsCsv('A', 40));
  await backup(world.db, good);
  bytes = readFileSync(good);
  entries = [];
  for await (const entry of readEntries(good)) entries.push(entry);
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const refused = { code: 'invalid_file' };
const verified = (content: Buffer) => {
  writeFileSync(bad, content);
  return verifyFile(bad);
};

it('a whole backup is verified, and gzip and tar read it over the seal', async () => {
  const manifest = await verifyFile(good);
  expect(manifest.contents.imports).toBe(1);
  expect(manifest.tables.find((t) => t.name === 'reports')?.rows).toBe(40);
  expect(entries.at(-1)?.name).toBe(MANIFEST);
});

it('any changed byte is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ mask;
      await expect(verified(changed)).rejects.toMatchObject(refused);
    }),
    {
      numRuns: 300,
      examples: [
        [3, 1],
        [4, 255],
        [8, 2],
        [9, 1],
        [bytes.length - 59, 1],
        [bytes.length - 58, 4],
        [bytes.length - 1, 1],
      ],
    },
  );
});

it('a file cut off anywhere, or with anything behind it, is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
      await expect(verified(bytes.subarray(0, length))).rejects.toMatchObject(refused);
    }),
    { numRuns: 100, examples: [[0], [1], [20], [bytes.length - 58]] },
  );
  await expect(verified(Buffer.concat([bytes, Buffer.from([0])]))).rejects.toMatchObject(refused);
  await expect(verified(Buffer.concat([bytes, bytes]))).rejects.toMatchObject(refused);
});

/** Writes entries with a right seal, so that only their contents can be wrong. */
async function sealed(list: Entry[]): Promise<string> {
  await writeEntries(bad, { force: true }, async (add) => {
    for (const { name, content } of list) await add(name, content);
  });
  return bad;
}
const manifestOf = (list: Entry[]) => JSON.parse(list.at(-1)?.content.toString() ?? '') as Manifest;
const withManifest = (list: Entry[], change: (m: Manifest) => void): Entry[] => {
  const manifest = manifestOf(list);
  change(manifest);
  return [...list.slice(0, -1), { name: MANIFEST, content: Buffer.from(JSON.stringify(manifest)) }];
};
const at = (name: string) => entries.findIndex((e) => e.name.startsWith(`tables/${name}/`));
/** Removes one row and makes the entry's own checksum fit again. */
const lostRow = () => {
  const i = at('reports');
  const lines = (entries[i] as Entry).content.toString().trimEnd().split('\n').slice(1);
  const content = Buffer.from(`${lines.join('\n')}\n`);
  const list = entries.map((e, n) => (n === i ? { ...e, content } : e));
  return withManifest(list, (m) => {
    const listed = m.entries[i] as Manifest['entries'][number];
    listed.rows = lines.length;
    listed.sha256 = createHash('sha256').update(content).digest('hex');
  });
};

it.each<[string, () => Entry[], string]>([
  ['no manifest', () => entries.slice(0, -1), 'there is no manifest.json'],
  ['a missing entry', () => entries.filter((_, i) => i !== at('reports')), 'tables/reports/000001.jsonl is missing'],
  [
    'an additional entry',
    () => [{ name: 'tables/reports/000009.jsonl', content: Buffer.from('[1]\n') }, ...entries],
    'tables/reports/000009.jsonl is not in the manifest',
  ],
  [
    'an entry of another kind',
    () => [{ name: '../../etc/x', content: Buffer.from('[1]\n') }, ...entries],
    '../../etc/x is not known',
  ],
  ['an entry behind the manifest', () => [...entries, entries[0] as Entry], 'behind manifest.json'],
  ['a doubled entry', () => [entries[0] as Entry, ...entries], 'order of entries'],
  ['entries in another order', () => [...entries.slice(1, -1), entries[0] as Entry, entries.at(-1) as Entry], 'order of entries'],
  [
    'an entry that changed',
    () =>
      entries.map((e, i) =>
        i === at('reports') ? { ...e, content: Buffer.from(e.content.toString().replace('catatan', 'Catatan')) } : e,
      ),
    'tables/reports/000001.jsonl has changed',
  ],
  ['a row that is none', () => entries.map((e, i) => (i === 0 ? { ...e, content: Buffer.from('{"a":1}\n') } : e)), 'row 1 of'],
  ['a lost row with fitting checksums', lostRow, 'table reports do not agree: 39 rows where 40'],
  [
    'a table that is not listed',
    () =>
      withManifest(entries, (m) =>
        m.tables.splice(
          m.tables.findIndex((t) => t.name === 'reports'),
          1,
        ),
      ),
    'table reports is not in the manifest',
  ],
  [
    'a column too few',
    () => withManifest(entries, (m) => m.tables.find((t) => t.name === 'reports')?.columns.pop()),
    'table reports do not agree',
  ],
  [
    'a manifest that is none',
    () => [...entries.slice(0, -1), { name: MANIFEST, content: Buffer.from('[') }],
    'manifest.json cannot be read',
  ],
  [
    'a manifest with a wrong field',
    () => withManifest(entries, (m) => Object.assign(m, { dataVersion: -1 })),
    'manifest.json is wrong at dataVersion',
  ],
])('refuses %s, saying where', async (_, list, words) => {
  await expect(verifyFile(await sealed(list()))).rejects.toMatchObject({
    ...refused,
    text: { en: expect.stringContaining(words) },
  });
});

it('a backup of a newer format or schema asks for a newer program', async () => {
  const format = await sealed(withManifest(entries, (m) => Object.assign(m, { format: 2 })));
  await expect(verifyFile(format)).rejects.toMatchObject({
    code: 'unavailable',
    text: { en: expect.stringContaining('newer PetaRawan') },
  });
  const schema = await sealed(withManifest(entries, (m) => m.migrations.push({ name: '999-later.sql', sha256: '0'.repeat(64) })));
  await expect(restore(world.db, schema, { replace: true })).rejects.toMatchObject({
    code: 'unavailable',
    text: { en: expect.stringContaining('999-later.sql') },
  });
});

it('files that are no backup, and no file at all, are named', async () => {
  await expect(verified(Buffer.from('kode,nama\n'))).rejects.toMatchObject({
    text: { en: expect.stringContaining('not a PetaRawan backup') },
  });
  await expect(verifyFile(files.path('tidak-ada'))).rejects.toMatchObject({ code: 'not_found' });
  await expect(verifyFile(files.path('.'))).rejects.toMatchObject({
    ...refused,
    text: { en: expect.stringContaining('cannot be read') },
  });
});

it('a damaged file changes nothing, not even with --replace', async () => {
  const before = await contentsOf(world.db, { version: true });
  for (const where of [100, Math.floor(bytes.length / 2), bytes.length - 20]) {
    const changed = Buffer.from(bytes);
    changed[where] = (changed[where] as number) ^ 16;
    writeFileSync(bad, changed);
    await expect(restore(world.db, bad, { replace: true })).rejects.toMatchObject(refused);
  }
  expect(await contentsOf(world.db, { version: true })).toEqual(before);
});
