import { posix } from 'node:path';
import { refuseFile } from './refuseFile.ts';
import { attribute, type XmlToken, xmlTokens } from './xmlTokens.ts';
import { type ZipEntry, zipContent, zipEntries } from './zipArchive.ts';

const MAX_PART = 64 << 20;
const MAX_STRINGS = 256 << 20;

export interface Workbook {
  file: string;
  /** Worksheets in the order of their tabs; hidden ones last. */
  sheets: { name: string; entry: ZipEntry }[];
  /** Texts that cells refer to by number. */
  strings: string[];
  /** Per cell style: is it a date format? */
  dateStyles: boolean[];
  date1904: boolean;
}

/** Number formats that are dates without being spelled out in the file. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** True when a number format shows a date or time: letters d, m, y, h or s outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

async function tokensOf(file: string, entry: ZipEntry | undefined, limit = MAX_PART): Promise<XmlToken[]> {
  const all: XmlToken[] = [];
  if (entry) for await (const tokens of xmlTokens(zipContent(file, entry, limit))) for (const t of tokens) all.push(t);
  return all;
}

async function sharedStrings(file: string, entry: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  for await (const tokens of xmlTokens(zipContent(file, entry, MAX_STRINGS))) {
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inText && !phonetic) text += token.text;
      } else if (token.name === 't') inText = token.kind === 'open' && !token.empty;
      else if (token.name === 'rPh') phonetic = token.kind === 'open' && !token.empty;
      else if (token.name === 'si') {
        if (token.kind === 'open' && !token.empty) text = '';
        else strings.push(token.kind === 'open' ? '' : text);
      }
    }
  }
  return strings;
}

async function dateStyles(file: string, entry: ZipEntry | undefined): Promise<boolean[]> {
  const custom = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const token of await tokensOf(file, entry)) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellXfs') inCells = token.kind === 'open' && !token.empty;
    if (token.kind !== 'open') continue;
    if (token.name === 'numFmt')
      custom.set(Number(attribute(token.attributes, 'numFmtId')), attribute(token.attributes, 'formatCode') ?? '');
    if (token.name === 'xf' && inCells) {
      const id = Number(attribute(token.attributes, 'numFmtId') ?? 0);
      const code = custom.get(id);
      styles.push(code === undefined ? isBuiltInDate(id) : isDateFormat(code));
    }
  }
  return styles;
}

/** Opens a workbook: its sheets, shared texts and date formats. Throws `invalid_file` when the zip file is no workbook. */
export async function openWorkbook(file: string): Promise<Workbook> {
  const entries = await zipEntries(file);
  const workbookPath = [...entries.keys()].find((name) => /(?:^|\/)workbook\.xml$/i.test(name));
  if (!workbookPath) {
    throw refuseFile(
      'Berkas ini bukan buku kerja XLSX (arsip ZIP tanpa lembar kerja). Bila ini ZIP, ekstrak dahulu; bila .ods atau .xlsb, simpan sebagai .xlsx.',
      'This file is not an XLSX workbook (a ZIP archive without worksheets). Extract a ZIP first; save .ods or .xlsb as .xlsx.',
    );
  }
  const folder = posix.dirname(workbookPath);
  const resolve = (target: string) => (target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)));
  const targets = new Map<string, string>();
  let stringsPath: string | undefined;
  let stylesPath: string | undefined;
  for (const token of await tokensOf(file, entries.get(`${folder}/_rels/${posix.basename(workbookPath)}.rels`))) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const target = resolve(attribute(token.attributes, 'Target') ?? '');
    const type = attribute(token.attributes, 'Type') ?? '';
    targets.set(attribute(token.attributes, 'Id') ?? '', target);
    if (type.endsWith('/sharedStrings')) stringsPath = target;
    if (type.endsWith('/styles')) stylesPath = target;
  }
  const visible: Workbook['sheets'] = [];
  const hidden: Workbook['sheets'] = [];
  let date1904 = false;
  for (const token of await tokensOf(file, entries.get(workbookPath))) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(token.attributes, 'date1904') ?? '');
    if (token.name !== 'sheet') continue;
    const entry = entries.get(targets.get(attribute(token.attributes, '\\w+:id') ?? '') ?? '');
    if (!entry) continue;
    const state = attribute(token.attributes, 'state') ?? 'visible';
    (state === 'visible' ? visible : hidden).push({ name: attribute(token.attributes, 'name') ?? '', entry });
  }
  return {
    file,
    sheets: [...visible, ...hidden],
    strings: await sharedStrings(file, stringsPath === undefined ? undefined : entries.get(stringsPath)),
    dateStyles: await dateStyles(file, stylesPath === undefined ? undefined : entries.get(stylesPath)),
    date1904,
  };
}
