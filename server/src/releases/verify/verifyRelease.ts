import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { auditRelease } from '../audit/auditRelease.ts';
import { hashFile, MANIFEST, type Manifest, placeIn, readManifest } from '../export/manifest.ts';
import { canonicalJson, hashRelease } from '../public/canonicalJson.ts';
import { type PublicHead, PublicRelease } from '../public/contract.ts';
import { type Check, check, type Verified, verified } from './checks.ts';
import { dataFileFaults } from './dataFiles.ts';

/**
 * Looks through a published release: the JSON file of one, or a folder that `release export` wrote. Recomputes hashes, reads the documents
 * strictly, compares every figure in their data files with them, and attacks them again. AppError `not_found` for a path that is neither.
 */
export async function verifyRelease(path: string): Promise<Verified> {
  const found = await stat(path).catch(() => null);
  if (!found) throw neither(path);
  return verified(found.isDirectory() ? await verifyFolder(path) : await verifyFile(path));
}

async function verifyFile(path: string): Promise<Check[]> {
  const { document, checks } = readDocument(path, await readFile(path, 'utf8'));
  if (!document) return checks;
  const sha = hashRelease(document);
  checks.push(check({ id: 'Sidik dokumen (SHA-256)', en: 'Hash of the document (SHA-256)' }, [], { id: sha, en: sha }));
  return [...checks, ...(await attacked(document, null, document.supersedes !== null))];
}

async function verifyFolder(folder: string): Promise<Check[]> {
  const manifest = await readManifest(folder);
  if (!manifest) throw neither(folder);
  const checks = [await filesCheck(folder, manifest)];
  const known = new Map<number, PublicRelease>();
  for (const head of manifest.releases) {
    const path = `rilis/${head.number}/data/rilis-${head.number}.json`;
    const text = await readFile(join(folder, path), 'utf8').catch(() => null);
    if (text === null) {
      checks.push(check({ id: `Dokumen rilis ${head.number}`, en: `Document of release ${head.number}` }, [missing(path)]));
      continue;
    }
    const read = readDocument(path, text);
    checks.push(...read.checks);
    if (!read.document) continue;
    const { document } = read;
    known.set(head.number, document);
    checks.push(headCheck(head, document), await dataCheck(folder, document));
    const previous = document.supersedes === null ? null : (known.get(document.supersedes) ?? null);
    checks.push(...(await attacked(document, previous, document.supersedes !== null && previous === null)));
  }
  return checks;
}

/** Which files are missing, changed, or not listed. */
async function filesCheck(folder: string, { files }: Manifest): Promise<Check> {
  const wrong: Text[] = [];
  for (const { path, sha256 } of files) {
    const hash = await hashFile(placed(folder, path));
    if (hash === null) wrong.push(missing(path));
    else if (hash !== sha256) wrong.push({ id: `${path}: berubah`, en: `${path}: changed` });
  }
  const listed = new Set([MANIFEST, ...files.map((f) => f.path)]);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(join(folder, 'x').length - 1)
      .replaceAll('\\', '/');
    if (!entry.isDirectory() && !listed.has(path)) wrong.push({ id: `${path}: tidak terdaftar`, en: `${path}: not listed` });
  }
  const n = files.length;
  return check({ id: 'Berkas dan sidiknya', en: 'Files and their hashes' }, wrong, { id: `${n} berkas`, en: `${n} files` });
}

/** A manifest may name no place outside its folder. */
function placed(folder: string, path: string): string {
  try {
    return placeIn(folder, path);
  } catch {
    return '';
  }
}

function readDocument(path: string, text: string): { document: PublicRelease | null; checks: Check[] } {
  const what = { id: `Bentuk ${path}`, en: `Form of ${path}` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { document: null, checks: [check(what, [same((error as Error).message)])] };
  }
  const read = PublicRelease.safeParse(value);
  const issues = read.success ? [] : read.error.issues.map((i) => same(`${i.path.join('.')}: ${i.message}`));
  if (read.success && canonicalJson(read.data) !== text.trim())
    issues.push({ id: 'bukan JSON dalam bentuk bakunya', en: 'not JSON in its canonical form' });
  return { document: read.data ?? null, checks: [check(what, issues)] };
}

const same = (text: string): Text => ({ id: text, en: text });

function headCheck(head: PublicHead, document: PublicRelease): Check {
  const wrong: Text[] = [];
  if (hashRelease(document) !== head.sha256)
    wrong.push({ id: 'sidiknya bukan yang diterbitkan', en: 'its hash is not the published one' });
  for (const field of ['number', 'area', 'preparedOn', 'dataVersion', 'methodVersion', 'sample', 'notes'] as const)
    if (head[field] !== document[field]) wrong.push({ id: `${field} berbeda`, en: `${field} differs` });
  return check({ id: `Sidik rilis ${head.number}`, en: `Hash of release ${head.number}` }, wrong, same(head.sha256));
}

async function dataCheck(folder: string, document: PublicRelease): Promise<Check> {
  const wrong: Text[] = [];
  const data = join(folder, 'rilis', String(document.number), 'data');
  const names = (await readdir(data)).sort();
  for (const name of names)
    if (/\.(csv|geojson)$/.test(name)) wrong.push(...dataFileFaults(document, name, await readFile(join(data, name), 'utf8')));
  return check(
    { id: `Angka dalam data rilis ${document.number}`, en: `Figures in the data of release ${document.number}` },
    wrong,
  );
}

async function attacked(document: PublicRelease, previous: PublicRelease | null, alone: boolean): Promise<Check[]> {
  const report = await auditRelease(document, { previous });
  const faults = report.faults.filter((f) => !alone || f.kind !== 'history');
  const n = document.number;
  const text = ({ where, text }: { where: string; text: Text }): Text => ({
    id: `${where}: ${text.id}`,
    en: `${where}: ${text.en}`,
  });
  const sums = faults.filter((f) => f.kind === 'sums' || f.kind === 'shape');
  const rest = faults.filter((f) => !sums.includes(f));
  const fine = { id: `${report.hidden} angka disamarkan`, en: `${report.hidden} figures hidden` };
  const note = {
    id: `${fine.id}; rilis ${document.supersedes} tidak ada di sini, jadi tidak dibandingkan`,
    en: `${fine.en}; release ${document.supersedes} is not here, so nothing was compared with it`,
  };
  return [
    check({ id: `Jumlah-jumlah rilis ${n}`, en: `Sums of release ${n}` }, sums.map(text)),
    check({ id: `Perlindungan rilis ${n}`, en: `Protection of release ${n}` }, rest.map(text), alone ? note : fine),
  ];
}

const missing = (path: string): Text => ({ id: `${path}: tidak ada`, en: `${path}: missing` });

const neither = (path: string) =>
  new AppError('not_found', {
    id: `${path} bukan berkas rilis dan bukan folder hasil "release export".`,
    en: `${path} is neither the file of a release nor a folder written by "release export".`,
  });
