import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const WIDTH = 12_192_000;
const HEIGHT = 6_858_000;

/** Parts of a package as texts, without pictures in pixels and workbooks. */
export interface PptxPackage {
  names: string[];
  xml: Map<string, string>;
  bytes: Record<string, Uint8Array>;
}

export function openPptx(file: Uint8Array): PptxPackage {
  const bytes = unzipSync(file);
  const names = Object.keys(bytes);
  const xml = new Map(
    names.filter((name) => /\.(?:xml|rels|svg)$/.test(name)).map((name) => [name, strFromU8(bytes[name] as Uint8Array)]),
  );
  return { names, xml, bytes };
}

/** What an XML text has in an attribute or element. */
export const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');

/** Everything that a strict reader of the package would refuse or repair; an empty list for a sound file. */
export async function pptxProblems(file: Uint8Array, lang: string): Promise<string[]> {
  const pptx = openPptx(file);
  const charts = await Promise.all(
    pptx.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map((name) => chartProblems(pptx, name)),
  );
  return [
    ...[...pptx.xml].flatMap(([name, text]) => malformed(name, text)),
    ...typeProblems(pptx),
    ...relationProblems(pptx),
    ...[...pptx.xml].flatMap(([name, text]) => partProblems(name, text, lang)),
    ...charts.flat(),
  ];
}

function malformed(name: string, text: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => problems.push(`${name}: ${message}`));
  parser.write(text).close();
  return problems;
}

/** Every part has a type, and every type a part. */
function typeProblems({ names, xml }: PptxPackage): string[] {
  const types = xml.get('[Content_Types].xml') ?? '';
  const overrides = [...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  const endings = [...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, ending = '']) => ending);
  return [
    ...overrides.filter((name) => !names.includes(name)).map((name) => `type of a part that is not there: ${name}`),
    ...overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `type told twice: ${name}`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !endings.includes(name.split('.').at(-1) ?? '') || (name.endsWith('.xml') && !name.endsWith('.rels')))
      .map((name) => `part without a type: ${name}`),
    ...names.filter((name) => name.endsWith('/')).map((name) => `folder: ${name}`),
  ];
}

/** Part whose relations these are, and what they point at. */
export function relationsOf(xml: ReadonlyMap<string, string>, part: string): Map<string, string> {
  const at = part.lastIndexOf('/');
  const text = xml.get(`${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`) ?? '';
  return new Map(
    [...text.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
      const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
      const path = new URL(target, `http://x/${part}`).pathname.slice(1);
      return [/Id="([^"]*)"/.exec(tag)?.[1] ?? '', tag.includes('TargetMode="External"') ? `http: ${target}` : path];
    }),
  );
}

function relationProblems({ names, xml }: PptxPackage): string[] {
  const parts = ['', ...names.filter((name) => !name.endsWith('.rels'))];
  const reached = new Set<string>();
  const problems = parts.flatMap((part) => {
    const relations = relationsOf(xml, part);
    for (const target of relations.values()) reached.add(target);
    const used = [...(xml.get(part) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id = '']) => id);
    return [
      ...[...relations.values()]
        .filter((target) => !names.includes(target))
        .map((target) => `${part} points at ${target}, which is not there`),
      ...used.filter((id) => !relations.has(id)).map((id) => `${part} uses ${id}, which it has not`),
    ];
  });
  return [
    ...problems,
    ...parts
      .filter((part) => part && part !== '[Content_Types].xml' && !reached.has(part))
      .map((part) => `nothing points at ${part}`),
  ];
}

function partProblems(name: string, text: string, lang: string): string[] {
  if (name.endsWith('.svg'))
    return [...text.matchAll(/<(?:pattern|text|image|script|style|use)\b|href=/g)].map(([found]) => `${name} has ${found}`);
  const ids = [...text.matchAll(/<(?:p|cdr):cNvPr id="([^"]+)"/g)].map(([, id = '']) => id);
  const onPage = /^ppt\/slide(?:s|Layouts)\//.test(name);
  const frames = [...text.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/g)].map((found) =>
    found.slice(1, 5).map(Number),
  );
  const rows = [...text.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].flatMap(([table]) => {
    const columns = table.split('<a:gridCol ').length - 1;
    return [...table.matchAll(/<a:tr .*?<\/a:tr>/gs)]
      .filter(([row]) => row.split('<a:tc>').length - 1 !== columns)
      .map(() => `${name}: a row of another length`);
  });
  const told = (pattern: RegExp, what: string) =>
    [...text.matchAll(pattern)].map(([found]) => `${name} ${what}: ${found.slice(0, 80)}`);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i || !(Number(id) > 0)).map((id) => `${name} has the id ${id} twice`),
    ...frames
      .filter(
        ([x = 0, y = 0, w = 0, h = 0]) =>
          w < 0 || h < 0 || (onPage && (x < 0 || y < 0 || x + w > WIDTH + 10 || y + h > HEIGHT + 10)),
      )
      .map((frame) => `${name} has a part at ${frame.join(' ')}`),
    ...rows,
    ...told(/="(?:NaN|undefined|null|-?Infinity)"|>(?:NaN|undefined|null|-?Infinity)</g, 'has no figure'),
    ...told(/<c:v\/>|<c:v><\/c:v>/g, 'has an empty figure'),
    ...told(/<\/a:r><a:pPr/g, 'has the look of a paragraph in its middle'),
    ...told(/<(?:a|p):txBody>(?:(?!<a:p>).)*?<\/(?:a|p):txBody>/g, 'has words without a paragraph'),
    ...told(/TargetMode="External"/g, 'leads elsewhere'),
    ...(name.includes('theme') ? [] : told(new RegExp(` lang="(?!${lang}")[^"]*"`, 'g'), 'has another language')),
  ];
}

/** The figures that a chart keeps are those of its workbook, and an unknown one is an empty cell. */
async function chartProblems({ xml, bytes }: PptxPackage, name: string): Promise<string[]> {
  const sheet = await sheetOf({ xml, bytes }, name);
  const caches = [...(xml.get(name) ?? '').matchAll(/<c:f>(.*?)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g)];
  return caches.flatMap(([, range = '', cache = '']) => {
    const [, column = '', from = '0', to = from] = /^Angka!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? [];
    const points = new Map(
      [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v><\/c:pt>/g)].map(([, i = '', v = '']) => [Number(i), decoded(v)]),
    );
    const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1]);
    const cells = Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, i) => sheet.getCell(`${column}${Number(from) + i}`).value,
    );
    return [
      ...(count === cells.length ? [] : [`${name}: ${range} has ${cells.length} cells, kept are ${count}`]),
      ...cells.flatMap((cell, i) =>
        (cell === null ? undefined : String(cell)) === points.get(i)
          ? []
          : [`${name}: ${range} row ${i} is ${cell}, kept is ${points.get(i)}`],
      ),
    ];
  });
}

/** The workbook behind a chart, read by another library than the one that wrote it. */
export async function sheetOf({ xml, bytes }: Pick<PptxPackage, 'xml' | 'bytes'>, chart: string): Promise<exceljs.Worksheet> {
  const file = [...relationsOf(xml, chart).values()].find((target) => target.endsWith('.xlsx')) ?? '';
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes[file] as Uint8Array) as never);
  return book.getWorksheet('Angka') as exceljs.Worksheet;
}
