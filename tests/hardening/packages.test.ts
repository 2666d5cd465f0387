import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const Sbom = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  components: z.array(
    z.object({
      name: z.string(),
      group: z.string().optional(),
      version: z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      licenses: z.array(z.unknown()).min(1),
    }),
  ),
});

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-sbom-'));
  file = join(folder, 'sbom.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sbom = (...args: string[]) => spawnSync(process.execPath, ['scripts/sbom.mjs', ...args], { cwd: ROOT, encoding: 'utf8' });

describe('the list of packages', () => {
  it('names every package that server and pages need, each with an allowed licence', () => {
    const made = sbom('--out', file);
    expect([made.status, made.stderr]).toEqual([0, expect.any(String)]);
    const { components } = Sbom.parse(JSON.parse(readFileSync(file, 'utf8')));
    const listed = new Set(components.map((c) => `${c.group ? `${c.group}/` : ''}${c.name}@${c.version}`));
    const lock = parse(readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')) as {
      importers: Record<string, { dependencies?: Record<string, { version: string }> }>;
    };
    for (const room of ['server', 'web'])
      for (const [name, { version }] of Object.entries(lock.importers[room]?.dependencies ?? {}))
        if (!version.startsWith('link:')) expect(listed).toContain(`${name}@${version.split('(')[0]}`);
    expect(components.length).toBeGreaterThan(100);
    expect(components.filter((c) => c.group === '@petarawan')).toEqual([]);
  });

  it.each([
    ['a licence that obliges others', [{ license: { id: 'AGPL-3.0-only' } }], false],
    ['one of two that is allowed', [{ expression: '(GPL-2.0-only OR MIT)' }], true],
    ['both of two that must hold', [{ expression: 'MIT AND GPL-2.0-only' }], false],
    ['a nested choice', [{ expression: '(MIT AND (ISC OR GPL-3.0-only))' }], true],
    ['no licence at all', [], false],
    ['a licence in words', [{ license: { name: 'SEE LICENSE IN LICENSE' } }], false],
    ['an exception nobody has read', [{ expression: 'Apache-2.0 WITH LLVM-exception' }], false],
  ])('%s decides whether a package may be part of the product', (_, licenses, allowed) => {
    const doctored = join(folder, 'doctored.json');
    writeFileSync(doctored, JSON.stringify({ components: [{ name: 'x', version: '1.0.0', licenses }] }));
    const checked = sbom('--check', doctored);
    expect(checked.status).toBe(allowed ? 0 : 1);
    if (!allowed) expect(checked.stderr).toContain('x@1.0.0');
  });
});
