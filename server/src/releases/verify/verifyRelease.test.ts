import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { releaseFrom } from '../audit/testing/releaseFrom.ts';
import { filesOf } from '../files/filesOf.ts';
import type { PublicRelease } from '../public/contract.ts';
import { sampleHead } from '../testing/sampleRelease.ts';
import { verifyRelease } from './verifyRelease.ts';

const around = mkdtempSync(join(tmpdir(), 'petarawan-verify-'));
afterAll(() => rmSync(around, { recursive: true }));

/** Kabkota and kecamatan with hidden figures, a kabkota with zeros that nobody watched, and one that came after the window. */
function release(): PublicRelease {
  const placed = [['19.01.01', 9] as const, ['19.01.02', 3] as const, ['19.02', 20] as const, ['19.02', 4] as const];
  const { document } = releaseFrom({
    codes: ['19', '19.01', '19.02', '19.03', '19.01.01', '19.01.02'],
    issues: ['a', 'b'],
    windows: [{ months: ['2024-07'], release: 1, events: placed.map(([code, n], k) => ({ code, issue: k % 2, month: 0, n })) }],
    hide: (_, { row, part }) => row.code !== '19' || part === 'issue',
  });
  return {
    ...document,
    areas: [...document.areas, { code: '19.04', name: 'Baru', level: 'kabkota', parent: '19', current: true }],
  };
}

type Listed = { path: string; sha256: string; bytes: number };
const hashOf = (body: Buffer | string) => createHash('sha256').update(body).digest('hex');

async function exported(): Promise<string> {
  const [folder, document] = [join(around, 'baik'), release()];
  const files: Listed[] = [];
  for (const { path, make } of filesOf(sampleHead(document), document, async () => null)) {
    if (path.endsWith('.xlsx')) continue;
    const { body } = await make();
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
    files.push({ path, sha256: hashOf(body), bytes: body.length });
  }
  const manifest = { format: 'petarawan-manifest/1', releases: [sampleHead(document)], files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Changes a file, and the manifest so that its hash fits again. */
function forge(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8').replace(from, to);
  writeFileSync(join(folder, path), text);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: Listed[] };
  for (const file of manifest.files) if (file.path === path) file.sha256 = hashOf(text);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

describe('an exported folder', () => {
  it('is what it says with hidden figures, zeros nobody watched and an area without a row, and is not once anything was touched', async () => {
    const folder = await exported();
    const data = 'rilis/1/data';
    const geo = readFileSync(join(folder, data, 'rilis-1-kabkota.geojson'), 'utf8');
    expect(geo).toContain('"laporan":null,"laporan_alasan":"disamarkan"');
    const fine = await verifyRelease(folder);
    expect([fine.ok, fine.lines.filter((line) => line.includes('FAILED'))]).toEqual([true, []]);

    const faults = async (touch: (copy: string) => void) => {
      const copy = join(around, 'diubah');
      cpSync(folder, copy, { recursive: true });
      touch(copy);
      const { ok, checks } = await verifyRelease(copy);
      rmSync(copy, { recursive: true });
      return [ok, ...checks.filter((c) => !c.ok).flatMap((c) => c.details.map((d) => d.en))];
    };
    const hidden = '"laporan":null,"laporan_alasan":"disamarkan"';
    expect(
      await faults((copy) => forge(copy, `${data}/rilis-1-kabkota.geojson`, hidden, '"laporan":0,"laporan_alasan":null')),
    ).toEqual([false, 'rilis-1-kabkota.geojson 19.01 laporan: differs from the document of the release']);
    expect(
      await faults((copy) => {
        writeFileSync(join(copy, 'lain.txt'), 'x');
        rmSync(join(copy, data, 'kamus.csv'));
        writeFileSync(join(copy, data, 'BACA-SAYA.txt'), 'x');
      }),
    ).toEqual([false, ...['kamus.csv: missing', 'BACA-SAYA.txt: changed'].map((t) => `${data}/${t}`), 'lain.txt: not listed']);
  });
});
