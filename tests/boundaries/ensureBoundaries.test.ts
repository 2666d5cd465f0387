import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBoundaries, ensureBoundaries } from '../../server/src/regions/boundaries/boundaryStore.ts';
import { importBoundaries } from '../../server/src/regions/boundaries/importBoundaries.ts';
import { activeSet } from '../../server/src/regions/boundaries/repository.ts';
import { syncBoundaries } from '../../server/src/regions/boundaries/syncBoundaries.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { openSharedWorld, type SharedWorld } from './sharedWorld.ts';
import { SMALL_REGIONS } from './smallWorld.ts';

const BABEL = officialRegions().filter((region) => region.code.startsWith('19'));
const BUILDING = 'Menyusun batas indikatif …';
let world: SharedWorld;
let said: string[];
const say = (id: string) => said.push(id);

beforeEach(() => {
  said = [];
});
afterEach(() => world.close());

describe('a start', () => {
  it('builds once when two processes start together, and both serve the same', async () => {
    world = await openSharedWorld(BABEL, false);
    const { first, second } = world;
    const manifests = await Promise.all([
      ensureBoundaries(first.db, first.dataDir, say),
      ensureBoundaries(second.db, second.dataDir, say),
    ]);
    expect(said.filter((step) => step === BUILDING)).toHaveLength(1);
    expect(manifests[1]).toEqual(manifests[0]);
    expect((await second.manifest()).levels.kabkota.count).toBe(7);
    // A third that starts later builds nothing and writes nothing.
    const before = world.db.version;
    const late = await world.third();
    expect(await ensureBoundaries(late.db, late.dataDir, say)).toEqual(manifests[0]);
    expect(said.filter((step) => step === BUILDING)).toHaveLength(1);
    expect(world.db.version).toBe(before);
  });

  it('publishes what the data directory of an older version of the product built, without building', async () => {
    world = await openSharedWorld(BABEL, false);
    const { first, second } = world;
    const { version } = await buildBoundaries(first.dataDir, BABEL, () => undefined);
    const before = world.db.version;
    expect((await ensureBoundaries(first.db, first.dataDir, say))?.version).toBe(version);
    expect(said).toEqual([]);
    // One commit, which a distributed database tells twice.
    expect(world.db.version).toBe(before + (world.db.distributed ? 2 : 1));
    expect(await syncBoundaries(world.db, second.dataDir)).toBe(version);
  });

  it('publishes official shapes of an older directory, also for a region set of its own', async () => {
    world = await openSharedWorld(SMALL_REGIONS, true);
    const { first } = world;
    expect(await ensureBoundaries(first.db, first.dataDir, say)).toBeNull();
    const file = await world.shapes('kabkota');
    const request = { dataDir: first.dataDir, regions: SMALL_REGIONS, file, level: 'kabkota' as const };
    const { manifest } = await importBoundaries(request, () => undefined);
    expect(await ensureBoundaries(first.db, first.dataDir, say)).toEqual(manifest);
    expect(await activeSet(world.db)).toMatchObject({ version: manifest.version, kind: 'import' });
    expect(said).toEqual([]);
  });

  it('takes the set of the database, not what an old directory has', async () => {
    world = await openSharedWorld(SMALL_REGIONS, true);
    const { version } = await world.take(world.first, 'kabkota');
    const late = await world.third();
    const file = await world.shapes('kabkota', 0.25);
    await importBoundaries({ dataDir: late.dataDir, regions: SMALL_REGIONS, file, level: 'kabkota' }, () => undefined);
    expect((await ensureBoundaries(late.db, late.dataDir, say))?.version).toBe(version);
    expect((await late.manifest()).version).toBe(version);
  });
});
