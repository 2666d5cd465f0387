// Writes the size and SHA-256 of every file of data/ into datapackage.json and data/README.md.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, readDataPackage } from './dataPackage.ts';

const readme = join(DATA, 'README.md');
const descriptor = join(DATA, 'datapackage.json');
let page = readFileSync(readme, 'utf8');
const content = JSON.parse(readFileSync(descriptor, 'utf8')) as { resources: { path: string; bytes: number; hash: string }[] };
readDataPackage();
for (const resource of content.resources) {
  const bytes = readFileSync(join(DATA, resource.path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  page = page.replace(
    new RegExp(`^(\\| \`${resource.path.replaceAll('.', '\\.')}\` +\\|.*\\| )\`[0-9a-f]{64}\` \\|$`, 'm'),
    `$1\`${sha256}\` |`,
  );
  resource.bytes = bytes.length;
  resource.hash = `sha256:${sha256}`;
}
writeFileSync(descriptor, `${JSON.stringify(content, null, 2)}\n`);
writeFileSync(readme, page);
