import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
const results: Measurement[] = [];
for (const name of asked.length ? asked : Object.keys(BENCHES)) {
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
const machine = {
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
};
const file = resolve('bench-results.json');
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
console.log(`\n${file}`);
