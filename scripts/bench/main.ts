import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAllocation } from './benchAllocation.ts';
import { benchBoundaries } from './benchBoundaries.ts';
import { benchBriefings } from './benchBriefings.ts';
import { benchCounts } from './benchCounts.ts';
import { benchFirstview } from './benchFirstview.ts';
import { benchHttp } from './benchHttp.ts';
import { benchImport } from './benchImport.ts';
import { benchPage } from './benchPage.ts';
import { benchPublic } from './benchPublic.ts';
import { benchSignals } from './benchSignals.ts';
import { type BenchOptions, type Engine, type Measurement, meetsTarget, ratio } from './measure.ts';

const BENCHES: Record<string, (folder: string, options: BenchOptions) => Promise<Measurement[]>> = {
  import: benchImport,
  counts: benchCounts,
  http: benchHttp,
  boundaries: benchBoundaries,
  signals: benchSignals,
  allocation: benchAllocation,
  briefings: benchBriefings,
  page: benchPage,
  public: benchPublic,
  firstview: benchFirstview,
};

/** Sizes of `counts` by default; 20000000 takes half an hour more. */
const SIZES = '100000,1000000,5000000';

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'duckdb' }, sizes: { type: 'string', default: SIZES } },
});
const unknown = asked.filter((name) => !(name in BENCHES));
const sizes = values.sizes.split(',').map(Number);
if (
  unknown.length ||
  !['duckdb', 'postgres'].includes(values.engine) ||
  !sizes.every((s, i) => Number.isInteger(s) && s > (sizes[i - 1] ?? 0))
) {
  console.error(`npm run bench -- [${Object.keys(BENCHES).join('|')} …] [--engine=duckdb|postgres] [--sizes=${SIZES}]`);
  console.error('postgres: DATABASE_URL menyebut basis data kosong / names an empty database');
  process.exit(2);
}
const options: BenchOptions = { engine: values.engine as Engine, sizes };

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
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, process.argv[1] as string, name, `--engine=${options.engine}`, `--sizes=${values.sizes}`],
      { stdio: 'inherit' },
    );
    if (child.status !== 0) process.exit(child.status ?? 1);
    results.push(...(JSON.parse(readFileSync(file, 'utf8')) as { results: Measurement[] }).results);
  }
} else
  for (const name of names) {
    const folder = mkdtempSync(join(tmpdir(), `petarawan-bench-${name}-`));
    console.log(`\n${name}`);
    try {
      for (const m of await (BENCHES[name] as (typeof BENCHES)[string])(folder, options)) {
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
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), engine: options.engine, machine, results }, null, 2)}\n`);
if (names.length > 1 || asked.length === 1) console.log(`\n${file}`);
