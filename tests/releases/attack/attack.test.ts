import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { releaseFrom } from '../../../server/src/releases/audit/testing/releaseFrom.ts';
import { filesOf } from '../../../server/src/releases/files/filesOf.ts';
import type { PublicRelease } from '../../../server/src/releases/public/contract.ts';
import { sampleHead, sampleRelease } from '../../../server/src/releases/testing/sampleRelease.ts';
import { verifyRelease } from '../../../server/src/releases/verify/verifyRelease.ts';
import { attack } from './attack.ts';

const around = mkdtempSync(join(tmpdir(), 'petarawan-attack-'));
afterAll(() => rmSync(around, { recursive: true }));

/** The open data of releases as an exported folder with its manifest. */
async function written(name: string, releases: PublicRelease[]): Promise<string> {
  const folder = join(around, name);
  const files = [];
  for (const release of releases)
    for (const { path, make } of filesOf(sampleHead(release), release, async () => null)) {
      if (path.endsWith('.xlsx')) continue;
      const { body } = await make();
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), body);
      files.push({ path, sha256: createHash('sha256').update(body).digest('hex'), bytes: body.length });
    }
  const manifest = { format: 'petarawan-manifest/1', releases: releases.map((r) => sampleHead(r)), files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

const protectedRelease = (): PublicRelease => {
  const events = [3, 20, 12, 30].map((n, k) => ({ code: k < 2 ? '19.01' : '19.02', issue: k % 2, month: 0, n }));
  return releaseFrom({
    codes: ['19', '19.01', '19.02'],
    issues: ['a', 'b'],
    windows: [{ months: ['2024-07'], release: 1, events }],
    hide: (_, { row, part }) => part === 'issue' && row.code !== '19',
  }).document;
};

describe('somebody who has all public files of a series', () => {
  it('recovers counts from releases in which only small ones were hidden, and from a page that prints one', async () => {
    const folder = await written('terbuka', [sampleRelease(), sampleRelease({ number: 2 }), sampleRelease({ number: 3 })]);
    mkdirSync(join(folder, 'wilayah/19'), { recursive: true });
    const cells = (n: string) => `<th scope="row">Kota</th><td>${n}<small>1,5</small></td><td>disamarkan</td>`;
    writeFileSync(join(folder, 'wilayah/19/index.html'), `<tr data-c="19.71">${cells('3')}</tr><tr>${cells('9 Jan 2025')}</tr>`);
    const { recovered, contradictions, pages } = await attack([folder]);
    expect(contradictions).toEqual([]);
    expect(recovered.length).toBeGreaterThan(50);
    expect(pages).toEqual({ looked: 1, wrong: ['wilayah/19/index.html: 3 beside laporan | * | 19.71 | total'] });
  });

  it('recovers nothing from a protected release (each count stands under its window and under "everything"), and the release is what it says', async () => {
    const folder = await written('aman', [protectedRelease()]);
    expect(await attack([folder])).toMatchObject({ recovered: [], contradictions: [], hidden: 8 });
    const fine = await verifyRelease(folder);
    expect([fine.ok, fine.lines.filter((line) => line.includes('FAILED'))]).toEqual([true, []]);
    expect((await verifyRelease(join(folder, 'rilis/1/data/rilis-1.json'))).ok).toBe(true);

    const csv = join(folder, 'rilis/1/data/rilis-1-wilayah.csv');
    writeFileSync(csv, 'kode,asal,periode,bagian,jumlah,alasan\r\n19,laporan,semua,wilayah,64,\r\n');
    writeFileSync(join(folder, 'lain.txt'), 'x');
    rmSync(join(folder, 'rilis/1/data/kamus.csv'));
    const wrong = await verifyRelease(folder);
    expect(wrong.checks.filter((c) => !c.ok).flatMap((c) => c.details.map((d) => d.en))).toEqual(
      [
        'rilis/1/data/rilis-1-wilayah.csv: changed',
        'rilis/1/data/kamus.csv: missing',
        'lain.txt: not listed',
        'rilis-1-wilayah.csv 19 laporan semua: differs from the document of the release',
      ].sort((a, b) => Number(a.startsWith('rilis-1')) - Number(b.startsWith('rilis-1'))),
    );
  });
});
