import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesChecksum } from '../../server/src/regions/boundaries/filesChecksum.ts';
import { activeSet, listFiles } from '../../server/src/regions/boundaries/repository.ts';
import { activeVersion, readSetFiles } from '../../server/src/regions/boundaries/set/setFolder.ts';
import { obtainSet, syncBoundaries } from '../../server/src/regions/boundaries/syncBoundaries.ts';
import { counted, openSharedWorld, processOn, type SharedWorld } from './sharedWorld.ts';
import { SMALL_REGIONS } from './smallWorld.ts';

let world: SharedWorld;

beforeEach(async () => {
  world = await openSharedWorld(SMALL_REGIONS, true);
});
afterEach(() => world.close());

/** Waits until the second process has heard of everything the first has committed. */
const heard = () => vi.waitFor(() => expect(world.second.db.version).toBe(world.first.db.version), 10_000);

describe('a boundary set in the database', () => {
  it('comes out byte for byte in the data directory of another process', async () => {
    const { version } = await world.take(world.first, 'kecamatan');
    await heard();
    expect(await syncBoundaries(world.second.db, world.second.dataDir)).toBe(version);
    const [made, copied] = await Promise.all([
      readSetFiles(world.first.dataDir, version),
      readSetFiles(world.second.dataDir, version),
    ]);
    expect(made.size).toBeGreaterThan(10);
    expect([...copied.keys()].sort()).toEqual([...made.keys()].sort());
    for (const [name, bytes] of made) expect(copied.get(name)?.equals(bytes), name).toBe(true);
    expect(await activeVersion(world.second.dataDir)).toBe(version);
  });

  it('imported by the command in one process is what the other serves at its next request, and the other way round', async () => {
    expect((await world.second.get('manifest')).status).toBe(404);
    const file = await world.shapes('kecamatan');
    const argv = ['boundaries', 'import', file, '--level', 'kecamatan', '--source', 'Survei', '--json'];
    expect((await world.first.command(...argv)).exit).toBe(0);
    await heard();
    const first = await world.second.manifest();
    expect(first.version).toBe((await world.first.manifest()).version);
    expect((await world.second.get(first.files.provinsiKabkota.url)).status).toBe(200);
    expect((await world.second.get(first.tiles.url.replace('{z}/{x}/{y}', '4/8/5'))).status).toBe(200);

    const next = await world.take(world.second, 'kabkota', 0.25);
    expect(next.version).not.toBe(first.version);
    // What the file does not speak of was taken over from what the first process imported.
    expect(next.levels.kecamatan.source).toContain('Survei');
    await vi.waitFor(async () => expect((await world.first.manifest()).version).toBe(next.version), 10_000);
  });

  it('is not published again when the same file comes again', async () => {
    await world.take(world.first, 'kabkota');
    const before = world.db.version;
    const file = await world.shapes('kabkota');
    const argv = ['boundaries', 'import', file, '--level', 'kabkota', '--source', 'kabkota-1.geojson'];
    expect(await world.first.command(...argv)).toMatchObject({ exit: 0, printed: expect.stringContaining('nothing changed') });
    expect(world.db.version).toBe(before);
  });

  it('stays while it was in use last, for pages loaded before; older ones are gone', async () => {
    const versions: string[] = [];
    for (const shift of [0, 0.1, 0.2]) versions.push((await world.take(world.first, 'kabkota', shift)).version);
    const stored = await world.db.all<{ version: string }>('select version from boundary_sets order by publication');
    expect(stored.map((row) => row.version)).toEqual(versions.slice(1));
    for (const table of ['boundary_files', 'boundary_parts'])
      expect(await world.db.all(`select count(distinct publication) as n from ${table}`)).toEqual([{ n: 2 }]);
    // A process that starts now has none of them in its directory.
    const late = await world.third();
    const before = versions[1] as string;
    expect((await late.get(`${before}/tiles/0/0/0.pbf`)).status).toBe(204);
    expect((await late.get(`${versions[0]}/tiles/0/0/0.pbf`)).status).toBe(404);
    expect((await late.manifest()).version).toBe(versions[2]);
  });

  it('is asked for once per data version, by however many requests', async () => {
    const { version } = await world.take(world.first, 'kabkota');
    const { db, asked } = counted(world.db);
    const fresh = await processOn(db, (await world.third()).dataDir);
    const manifests = await Promise.all(Array.from({ length: 5 }, () => fresh.manifest()));
    expect(new Set(manifests.map((m) => m.version))).toEqual(new Set([version]));
    const afterFirst = asked();
    expect(afterFirst).toBeGreaterThan(0);
    for (let i = 0; i < 5; i++) {
      await fresh.manifest();
      await fresh.get((manifests[0] as (typeof manifests)[number]).files.neighbours.url);
      await fresh.get(`${version}/tiles/0/0/0.pbf`);
    }
    expect(asked()).toBe(afterFirst);
    await world.db.write(async () => undefined);
    await Promise.all([fresh.manifest(), fresh.manifest()]);
    expect(asked()).toBe(afterFirst + 1);
  });
});

describe('a process that cannot hear of other processes', () => {
  it('asks the database at every request', async () => {
    const { version } = await world.take(world.first, 'kabkota');
    const { db, asked } = counted(world.db);
    const deaf = new Proxy(db, { get: (target, key) => (key === 'current' ? false : Reflect.get(target, key, target)) });
    const late = await processOn(deaf, (await world.third()).dataDir);
    expect((await late.manifest()).version).toBe(version);
    const before = asked();
    for (let i = 0; i < 3; i++) await late.manifest();
    expect(asked()).toBe(before + 3);
  });
});

describe('a damaged set in the database', () => {
  it.each([
    [
      'a file whose content was changed',
      `update boundary_parts set content = (select p.content from boundary_parts p where p.path = 'record.json') where path = 'tiles.pack'`,
      'tiles.pack',
    ],
    ['a file whose content is no gzip', `update boundary_parts set content = 'AAAA' where path = 'tiles.json'`, 'tiles.json'],
    ['a file without content', `delete from boundary_parts where path = 'units.json.gz'`, 'units.json.gz'],
    ['a file that is not listed', `delete from boundary_files where path = 'tiles.pack'`, 'boundary_files'],
    ['a wrong checksum', `update boundary_files set sha256 = '0' where path = 'record.json'`, 'boundary_files'],
  ])('is refused: %s; the error names it and what to do, and a directory that has the set mends it', async (_, damage, name) => {
    const { version } = await world.take(world.first, 'kabkota');
    await world.db.write((tx) => tx.run(damage));
    const late = await world.third();
    const response = await late.get('manifest');
    const problem = JSON.stringify(await response.json());
    expect(response.status).toBe(503);
    expect(problem).toContain(name);
    expect(problem).toContain('boundaries publish');
    expect(await activeVersion(late.dataDir)).toBeNull();
    expect(await readSetFiles(late.dataDir, version)).toEqual(new Map());
    // Those who have the set keep serving it.
    expect((await world.first.manifest()).version).toBe(version);
    expect((await world.first.command('boundaries', 'publish')).exit).toBe(0);
    expect((await late.manifest()).version).toBe(version);
  });

  it('is refused when a name leads out of the directory', async () => {
    await world.take(world.first, 'kabkota');
    const set = await activeSet(world.db);
    const files = await listFiles(world.db, set?.publication as number);
    const renamed = files.map((file) => (file.path === 'tiles.pack' ? { ...file, path: '../../owned' } : file));
    await world.db.write(async (tx) => {
      for (const table of ['boundary_files', 'boundary_parts'])
        await tx.run(`update ${table} set path = '../../owned' where path = 'tiles.pack'`);
      await tx.run('update boundary_sets set files_sha256 = $1', [filesChecksum(renamed)]);
    });
    const late = await world.third();
    await expect(syncBoundaries(late.db, late.dataDir)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(readFile(join(late.dataDir, 'owned'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a data directory is a copy', () => {
  it('that comes back when it vanishes while it is served', async () => {
    const manifest = await world.take(world.first, 'kabkota');
    await heard();
    await world.second.manifest();
    await rm(join(world.second.dataDir, 'boundaries'), { recursive: true });
    const answers = await Promise.all(
      [manifest.files.neighbours.url, manifest.files.labelPoints.url].map((url) => world.second.get(url)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await obtainSet(world.second.db, world.second.dataDir, manifest.version)).toBe(false);
  });

  it('that says what is wrong while it cannot be written, and works again once it can', async () => {
    const { version } = await world.take(world.first, 'kabkota');
    const late = await world.third();
    await writeFile(join(late.dataDir, 'boundaries'), 'a file where the folder should be');
    const response = await late.get('manifest');
    const problem = JSON.stringify(await response.json());
    expect(response.status).toBe(503);
    expect(problem).toContain(`${late.dataDir}/boundaries`);
    expect(problem).toContain('PETARAWAN_DIR');
    await rm(join(late.dataDir, 'boundaries'));
    expect((await late.manifest()).version).toBe(version);
  });

  it('whose cut-off files are noticed by the next process that starts on it', async () => {
    const { version } = await world.take(world.first, 'kabkota');
    const whole = await readSetFiles(world.first.dataDir, version);
    await truncate(join(world.first.dataDir, 'boundaries', version, 'tiles.pack'), 5);
    await syncBoundaries(counted(world.db).db, world.first.dataDir);
    const mended = await readSetFiles(world.first.dataDir, version);
    expect(mended.get('tiles.pack')?.equals(whole.get('tiles.pack') as Buffer)).toBe(true);
  });
});
