import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { benchBoundaries } from './benchBoundaries.ts';
import { benchCounts } from './benchCounts.ts';
import { benchHttp } from './benchHttp.ts';
import { benchImport } from './benchImport.ts';
import { benchPage } from './benchPage.ts';
import { type Measurement, meetsTarget, ratio } from './measure.ts';

const BENCHES: Record<string, (folder: string) => Promise<Measurement[]>> = {
  import: benchImport,
  counts: benchCounts,
  http: benchHttp,
  boundaries: benchBoundaries,
  page: benchPage,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length) {
  console.error(`Tidak dikenal / unknown: ${unknown.join(', ')}. Ada / known: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const number = (value: number) => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
const names = asked.length ? asked : Object.keys(BENCHES);
const file = resolve('bench-results.json');
const machine = {
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
};
const results: Measurement[] = [];
// Each in a process of its own: the memory of one must not count for the next.
if (names.length > 1) {
  for (const name of names) {
    const child = spawnSync(process.execPath, [...process.execArgv, process.argv[1] as string, name], { stdio: 'inherit' });
    if (child.status !== 0) process.exit(child.status ?? 1);
    results.push(...(JSON.parse(readFileSync(file, 'utf8')) as { results: Measurement[] }).results);
  }
} else
  for (const name of names) {
    const folder = mkdtempSync(join(tmpdir(), `petarawan-bench-${name}-`));
    console.log(`\n${name}`);
    try {
      for (const m of await (BENCHES[name] as (typeof BENCHES)[string])(folder)) {
        results.push(m);
        const beside = m.reference
          ? `  | ${m.reference.name}: ${number(m.reference.value)} ${m.unit}  | ratio ${ratio(m).toFixed(2)}`
          : '';
        const met = meetsTarget(m);
        const verdict =
          met === null
            ? ''
            : met
              ? '  ok'
              : `  OVER (target ${m.target?.of} ${m.target?.better === 'lower' ? '<=' : '>='} ${m.target?.value})`;
        console.log(`  ${m.name}: ${number(m.value)} ${m.unit}${beside}${verdict}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
if (names.length > 1 || asked.length === 1) console.log(`\n${file}`);
