import type { FeatureCollection } from 'geojson';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashRelease } from '../public/canonicalJson.ts';
import { type PublicRelease, RELEASED_ORIGINS } from '../public/contract.ts';
import { wholeTable, windowTable } from '../public/readRelease.ts';
import { sampleHead, sampleRelease, sampleSource } from '../testing/sampleRelease.ts';
import { filesOf } from './filesOf.ts';

type Row = Record<string, string>;

/** Cells of a CSV file by column name; a quoted cell comes back without its quotes. */
function rowsOf(csv: string, delimiter: string): Row[] {
  const [head = [], ...rows] = csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      (line.match(delimiter === ',' ? /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g : /("(?:[^"]|"")*"|[^;]*)(?:;|$)/g) ?? []).slice(0, -1),
    );
  const text = (cell: string) =>
    cell
      .replace(/[,;]$/, '')
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"');
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [text(name), text(cells[i] ?? '')])));
}

/** Every count of a release by the name it has in the files: origin, period, area, part of it, issue, month. */
function countsOf(release: PublicRelease): Map<string, number | null> {
  const counts = new Map<string, number | null>();
  for (const origin of RELEASED_ORIGINS) {
    const tables = [
      ['semua', wholeTable(release, origin), null] as const,
      ...release.windows.map((w) => [w.id, windowTable(release, origin, w.id), w.months] as const),
      ...(release.number > 1
        ? [[`semua_rilis_${release.number - 1}`, wholeTable(release, origin, release.number - 1), null] as const]
        : []),
    ];
    for (const [period, { rows }, months] of tables)
      for (const row of rows) {
        const name = `${origin} ${period} ${row.code} ${row.unplaced ? 'tanpa_tempat' : 'wilayah'}`;
        counts.set(`${name}  `, row.total);
        for (const [i, n] of (row.issues ?? []).entries()) counts.set(`${name} ${release.issues[i]?.code} `, n);
        for (const [i, n] of ((months && row.months) ?? []).entries()) counts.set(`${name}  ${months?.[i]}`, n);
      }
  }
  return counts;
}
const nameOf = (r: Row) => `${r.asal} ${r.periode} ${r.kode} ${r.bagian} ${r.isu ?? ''} ${r.bulan ?? ''}`;

interface Resource {
  path: string;
  dialect: { delimiter: string };
  schema: string | { fields: SchemaField[] };
}
interface SchemaField {
  name: string;
  type: string;
  decimalChar?: string;
  constraints: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}

const TYPES: Record<string, RegExp> = {
  string: /./,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(ya|tidak)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-\d{2}$/,
};

/** What is wrong with a cell by the description of its column; null when nothing is. */
function fault({ type, decimalChar, constraints }: SchemaField, cell: string): string | null {
  if (cell === '') return constraints.required ? 'required' : null;
  if (decimalChar === ',' && cell.includes('.')) return 'decimal point';
  const plain = decimalChar === ',' ? cell.replace(',', '.') : cell;
  if (!TYPES[type]?.test(plain)) return type;
  if (constraints.enum && !constraints.enum.includes(cell)) return 'enum';
  if (constraints.pattern && !new RegExp(constraints.pattern).test(cell)) return 'pattern';
  if (constraints.minimum !== undefined && Number(plain) < constraints.minimum) return 'minimum';
  return constraints.maximum !== undefined && Number(plain) > constraints.maximum ? 'maximum' : null;
}

const release: PublicRelease = { ...sampleRelease({ number: 3, root: 'ID' }), notes: '=1+1' };
// A name with everything that breaks careless files, and a formula.
release.areas = release.areas.map((a) => (a.code === '19.02' ? { ...a, name: '=Belitung; "Timur", 1' } : a));
const head = sampleHead(release);
const source = sampleSource(3, 'ID');
const makers = new Map(
  filesOf(head, release, (name) => source.shapes('', name)).map((f) => [f.path.slice('rilis/3/data/'.length), f]),
);
async function bodyOf(name: string): Promise<Buffer> {
  const file = await makers.get(name)?.make();
  if (!file) throw new Error(`no file ${name}`);
  expect(file.immutable).toBe(true);
  return file.body;
}
const jsonOf = async (name: string) => JSON.parse(String(await bodyOf(name)));

describe('the open data of a release', () => {
  it('hold the document itself, in the very bytes of its hash', async () => {
    const text = String(await bodyOf('rilis-3.json'));
    expect(text).toBe(canonicalJson(release));
    expect([head.sha256, (await jsonOf('datapackage.json')).id]).toEqual([hashRelease(release), head.sha256]);
  });

  it('say the same in every CSV file as in the document, with a reason wherever a count is hidden, and are as they describe themselves', async () => {
    const counts = countsOf(release);
    const { resources } = (await jsonOf('datapackage.json')) as { resources: Resource[] };
    const csvNames = [...makers.keys()].filter((n) => n.endsWith('.csv') && n !== 'kamus.csv');
    expect(resources.map((r) => r.path).sort()).toEqual(csvNames.sort());
    const seen = new Set<string>();
    // One expectation for all: there are tens of thousands of cells.
    const wrong: unknown[] = [];
    const same = (where: string, found: unknown, told: unknown) => found === told || wrong.push([where, found, told]);
    let hidden = 0;
    for (const { path, dialect, schema } of resources) {
      const { fields } = (typeof schema === 'string' ? await jsonOf(schema) : schema) as { fields: SchemaField[] };
      const text = String(await bodyOf(path));
      expect(text.slice(0, text.indexOf('\r\n'))).toBe(`\ufeff${fields.map((f) => f.name).join(dialect.delimiter)}`);
      for (const row of rowsOf(text, dialect.delimiter)) {
        const name = nameOf(row);
        const count = counts.get(name);
        same(name, row.jumlah, count === null ? '' : String(count));
        same(name, row.alasan, count === null ? 'disamarkan' : '');
        if (count === null) hidden++;
        if (row.kode === '19.02') same(name, row.nama, '\'=Belitung; "Timur", 1');
        const rate = row.dpt && count !== null && count !== undefined ? Math.round((count / Number(row.dpt)) * 1e7) / 100 : null;
        const written = String(rate ?? '');
        if ('per_100rb_dpt' in row)
          same(name, row.per_100rb_dpt, dialect.delimiter === ';' ? written.replace('.', ',') : written);
        for (const field of fields) same(`${path} ${field.name}`, fault(field, row[field.name] ?? ''), null);
        seen.add(name);
      }
    }
    expect(wrong).toEqual([]);
    // By issue, "everything" of an earlier release stands in the files of that release, and in those of areas.
    expect([...counts.keys()].filter((name) => !seen.has(name) && !/semua_rilis_2.* [a-z_]+ $/.test(name))).toEqual([]);
    expect(hidden).toBeGreaterThan(100);
  });

  it('say the same in the workbook, where numbers are numbers and nothing runs', async () => {
    const counts = countsOf(release);
    const { sheets } = await readXlsx(await bodyOf('rilis-3.xlsx'));
    expect(sheets.map((s) => s.name)).toEqual(['BACA SAYA', 'Wilayah', 'Kecamatan', 'Isu', 'Bulan', 'Kamus']);
    let figures = 0;
    const wrong: unknown[] = [];
    for (const { name, rows } of sheets.slice(1, 5)) {
      const names = (rows[0] ?? []).map(String);
      for (const cells of rows.slice(1)) {
        const row = Object.fromEntries(names.map((n, i) => [n, cells[i] ?? null])) as Record<string, string | number | null>;
        const text = Object.fromEntries(Object.entries(row).map(([n, v]) => [n, String(v ?? '')]));
        const told = names.includes('jumlah')
          ? [['', row.jumlah, row.alasan === 'disamarkan'] as const]
          : names.slice(9).map((n) => [n, row[n], row[n] === 'disamarkan'] as const);
        for (const [part, value, isHidden] of told) {
          const count = counts.get(
            nameOf({ ...text, ...(name === 'Isu' ? { isu: part } : name === 'Bulan' ? { bulan: part } : {}) }),
          );
          if (name === 'Bulan' && count === undefined) continue;
          if ((isHidden ? null : value) !== count) wrong.push([name, row.kode, part, value, count]);
          figures++;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(300);
    expect(sheets.flatMap((s) => s.rows.flat()).filter((cell) => typeof cell === 'string' && /^[=+@-]\S/.test(cell))).toEqual([]);
  });

  it('say the same on the map, and no area is left out for want of a shape', async () => {
    const none = filesOf(head, release, async () => null).find((f) => f.path.endsWith('-kabkota.geojson'));
    for (const [name, body] of [
      ...(await Promise.all(
        ['provinsi', 'kabkota', 'kecamatan-19'].map(async (n) => [n, await bodyOf(`rilis-3-${n}.geojson`)] as const),
      )),
      ['kabkota', (await none?.make())?.body] as const,
    ]) {
      const { features } = JSON.parse(String(body)) as FeatureCollection;
      const areas = release.areas.filter((a) => a.level === name.split('-')[0]);
      expect(features.map((f) => f.id)).toEqual(areas.map((a) => a.code));
      for (const { id, properties } of features)
        for (const origin of RELEASED_ORIGINS) {
          const { total } = wholeTable(release, origin).rows.find((r) => r.code === id && !r.unplaced) ?? { total: undefined };
          expect([properties?.[origin], properties?.[`${origin}_alasan`]]).toEqual([total, total === null ? 'disamarkan' : null]);
        }
    }
    expect((await jsonOf('rilis-3-kabkota.geojson')).features[0].geometry.type).toBe('Polygon');
    expect(JSON.parse(String((await none?.make())?.body)).features[0].geometry).toBeNull();
  });

  it('are listed in both catalogues, each with a file that is there', async () => {
    const dcat = (await jsonOf('dcat.jsonld'))['dcat:distribution'].map((d: Record<string, unknown>) => d['@id']);
    const satu = (await jsonOf('satudata.json')).distribusi.map((d: { berkas: string }) => d.berkas);
    expect(satu).toEqual(dcat);
    expect(dcat.length).toBeGreaterThan(8);
    expect(dcat.filter((name: string) => !makers.has(name))).toEqual([]);
    expect(String(await bodyOf('BACA-SAYA.txt'))).toContain('DATA CONTOH');
  });

  it('are the same bytes each time', async () => {
    for (const name of ['rilis-3.xlsx']) expect((await bodyOf(name)).equals(await bodyOf(name))).toBe(true);
  });
});
