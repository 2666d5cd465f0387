import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Manifest } from '../../server/src/releases/export/manifest.ts';
import { PublicRelease } from '../../server/src/releases/public/contract.ts';
import { siteAssets } from '../../server/src/releases/serve/siteAssets.ts';
import { createSite } from '../../server/src/releases/site/createSite.ts';
import { type Attack, attack } from './attack/attack.ts';
import { correctionsIn, secretsOf } from './attackSecrets.ts';
import { type AttackWorld, openAttackWorld } from './attackWorld.ts';

let world: AttackWorld;
let found: Attack;
let secrets: Map<string, number>;
beforeAll(async () => {
  world = await openAttackWorld(3);
  found = await attack(world.folders);
  secrets = secretsOf(last());
});
afterAll(() => world?.close());
const last = () => world.made.at(-1) as AttackWorld['made'][number];

describe('somebody who kept the whole public site after each of three releases', () => {
  it('recovers no hidden count, though the true counts are among what he reckons with', () => {
    expect(found.recovered).toEqual([]);
    expect(found.contradictions).toEqual([]);
    expect(found.hidden).toBeGreaterThan(200);
    const wrong = [...found.known].filter(([key, told]) => {
      const n = secrets.get(key) ?? 0;
      return told === null ? n < 1 : told !== n;
    });
    expect(wrong).toEqual([]);
    const secret = (key: string) => secrets.get(key) ?? 0;
    const broken = found.sums.filter(({ total, parts }) => parts.reduce((sum, part) => sum + secret(part), 0) !== secret(total));
    expect(broken).toEqual([]);
  });

  it('recovers none either when he knows which counts a correction changed, and no correction of 1 to 4', async () => {
    const corrected = correctionsIn(last(), secrets);
    expect(corrected.filter(({ small }) => small).length).toBeGreaterThan(3);
    expect((await attack(world.folders, corrected)).recovered).toEqual([]);
  });

  it('reads no number on a page or picture that the data do not show there', () => {
    expect(found.pages.wrong).toEqual([]);
    expect(found.pages.looked).toBeGreaterThan(1000);
  });

  it('can make the whole site again from its own documents: nothing else is in it', async () => {
    const folder = world.folders.at(-1) as string;
    const read = (path: string) => readFileSync(join(folder, path));
    const { releases, files } = Manifest.parse(JSON.parse(read('manifest.json').toString()));
    const documents = releases.map(({ number }) =>
      PublicRelease.parse(JSON.parse(read(`rilis/${number}/data/rilis-${number}.json`).toString())),
    );
    const source = {
      heads: async () => releases,
      document: async (number: number) => documents.find((d) => d.number === number) ?? null,
      shapes: world.source.shapes,
    };
    const site = createSite(source, { contact: null, siteUrl: null, assets: siteAssets() });
    expect((await site.paths()).sort()).toEqual(files.map((f) => f.path).sort());
    const different: string[] = [];
    // A PNG is its SVG in other letters.
    for (const { path } of files)
      if (!/\.png$/.test(path) && !(await site.file(path))?.body.equals(read(path))) different.push(path);
    expect(different).toEqual([]);
    expect(readdirSync(folder).length).toBeGreaterThan(5);
  });
});
