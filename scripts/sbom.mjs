// Writes the list of all packages the product consists of (CycloneDX 1.6, JSON) from the lock file and what is installed,
// without network, and refuses licences that are not allowed. `--out F` names the file, `--check F` looks at one that exists.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, ensureInstalled, fail, PNPM, root, run, say } from './bootstrap.mjs';
import { licenceOf, packageOf, refusedLicences } from './licences.mjs';

const OURS = ['server', 'web'];

/** Lets the package manager list what server and pages need at run time; names licences it could not read, leaves out our own rooms. */
async function writeSbom(file) {
  const rooms = OURS.flatMap((room) => ['--filter', `@petarawan/${room}`]);
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application', '--prod'];
  const code = await run('npx', ['-y', '--prefer-offline', PNPM, ...args, ...rooms, '--out', file]);
  if (code !== 0)
    fail(`daftar pustaka tidak dapat dibuat (kode ${code}).`, `the list of packages could not be made (code ${code}).`);
  const sbom = JSON.parse(readFileSync(file, 'utf8'));
  sbom.components = sbom.components.filter((c) => c.group !== '@petarawan');
  for (const component of sbom.components) {
    const licence = licenceOf(component);
    if (!component.licenses?.length && licence) component.licenses = [{ expression: licence }];
  }
  sbom.components.sort((a, b) => (packageOf(a) < packageOf(b) ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(sbom, null, 1)}\n`);
}

const { values } = parseArgs({ options: { out: { type: 'string' }, check: { type: 'string' } } });
const file = resolve(process.env.INIT_CWD ?? process.cwd(), values.check ?? values.out ?? resolve(root, 'petarawan.cdx.json'));
if (!values.check) {
  checkNode();
  await ensureInstalled();
  await writeSbom(file);
}
const { components } = JSON.parse(readFileSync(file, 'utf8'));
const refused = refusedLicences(components);
if (refused.length) {
  for (const line of refused) say(`  - ${line}`);
  fail('pustaka ini tidak boleh menjadi bagian produk (scripts/licences.mjs).', 'these packages may not be part of the product.');
}
process.stdout.write(`${file}: ${components.length} pustaka / packages\n`);
