import type { Topology } from 'topojson-specification';
import { makeWorkbook } from '../../workbook/makeWorkbook.ts';
import type { PublicArea, PublicHead, PublicRelease } from '../public/contract.ts';
import type { FileMaker } from '../public/site.ts';
import { areaCsv } from './areaCsv.ts';
import { dcat, type Listed, satuData } from './catalogue.ts';
import { AREA_SCHEMA, dataPackage, tableSchema } from './dataPackage.ts';
import { dictionaryCsv } from './dictionary.ts';
import { documentJson } from './documentJson.ts';
import { geoJson } from './geoJson.ts';
import { openCsv, POINT } from './openCsv.ts';
import { type OpenCsvFile, openCsvFiles } from './openFiles.ts';
import { dataFolder, releaseFile } from './publicFiles.ts';
import { readmeLines } from './readme.ts';
import { AREA_FILE_COLUMNS } from './tables.ts';
import { type TidyReader, tidyReader } from './tidyRows.ts';
import { releaseTitle } from './words.ts';
import { workbookSheets } from './workbookSheets.ts';

/** A file with the title under which catalogues list it. */
type TitledMaker = FileMaker & { title: string };

/**
 * The open data of a release, each file below `rilis/N/data/` made when it is asked for, from the document alone: the same release always
 * gives the same bytes. `shapes` gives the topologies of the release's boundaries (`nasional`, or a provinsi's code), null when there are none.
 */
export function filesOf(
  head: PublicHead,
  document: PublicRelease,
  shapes: (name: string) => Promise<Topology | null>,
): FileMaker[] {
  const { number } = head;
  let made: TidyReader | null = null;
  const reader = () => {
    made ??= tidyReader(document);
    return made;
  };
  const file = (name: string, title: string, make: Parameters<typeof releaseFile>[1]): TitledMaker => ({
    ...releaseFile(`${dataFolder(number)}${name}`, make),
    title,
  });
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

  const data: TitledMaker[] = [
    file(`rilis-${number}.json`, 'Dokumen rilis (seluruhnya)', () => documentJson(document)),
    file(`rilis-${number}.xlsx`, 'Buku kerja', async () =>
      makeWorkbook({
        title: releaseTitle(head).id,
        day: head.publishedOn,
        sheets: await workbookSheets(head, document, reader()),
      }),
    ),
    ...openCsvFiles(document).map((csv) => file(csv.name, csv.title.id, () => csvText(csv, document, reader()))),
    ...geoLevels(document).map(({ name, title, areas, topology, object }) =>
      file(`rilis-${number}-${name}.geojson`, title, async () =>
        geoJson(head, document, reader(), areas, await shapes(topology), object),
      ),
    ),
  ];
  // Catalogues list what is whole; the small files of areas are in the Data Package.
  const small = new Set(openCsvFiles(document).flatMap(({ name, area }) => (area === null ? [] : [name])));
  const listed = data
    .map(({ path, title }): Listed => ({ name: path.slice(dataFolder(number).length), title }))
    .filter(({ name }) => !small.has(name));
  return [
    ...data,
    file('kamus.csv', 'Kamus', () => dictionaryCsv(document)),
    file('BACA-SAYA.txt', 'Baca saya', () => `\ufeff${[...readmeLines(head, document), ''].join('\r\n')}`),
    file('datapackage.json', 'Data Package', () => json(dataPackage(head, document))),
    file(AREA_SCHEMA, 'Skema kolom', () =>
      json(tableSchema({ columns: AREA_FILE_COLUMNS, key: null, dialect: POINT }, document)),
    ),
    file('dcat.jsonld', 'DCAT', () => json(dcat(head, document, listed))),
    file('satudata.json', 'Satu Data', () => json(satuData(head, document, listed))),
  ].map(({ path, make }) => ({ path, make }));
}

const csvText = (csv: OpenCsvFile, document: PublicRelease, reader: TidyReader): Promise<Buffer> =>
  csv.table
    ? openCsv(csv.columns, reader.rows(csv.table.part, csv.table.choice), csv.dialect)
    : areaCsv(document, reader, csv.area ?? document.area);

interface GeoLevel {
  name: string;
  title: string;
  areas: PublicArea[];
  /** Name of the topology and of the object in it. */
  topology: string;
  object: 'provinsi' | 'kabkota' | 'kecamatan';
}

/** Provinsi and kabkota of the release in a file each, and the kecamatan of each provinsi. */
function geoLevels({ areas }: PublicRelease): GeoLevel[] {
  const of = (level: string) => areas.filter((a) => a.level === level);
  const kecamatan = new Map<string, PublicArea[]>();
  for (const area of of('kecamatan')) {
    const provinsi = area.code.slice(0, 2);
    kecamatan.set(provinsi, [...(kecamatan.get(provinsi) ?? []), area]);
  }
  const whole = (object: 'provinsi' | 'kabkota', title: string): GeoLevel => ({
    name: object,
    title,
    areas: of(object),
    topology: 'nasional',
    object,
  });
  return [
    whole('provinsi', 'Peta provinsi'),
    whole('kabkota', 'Peta kabupaten/kota'),
    ...[...kecamatan].map(
      ([code, inside]): GeoLevel => ({
        name: `kecamatan-${code}`,
        title: `Peta kecamatan, provinsi ${areas.find((a) => a.code === code)?.name ?? code}`,
        areas: inside,
        topology: code,
        object: 'kecamatan',
      }),
    ),
  ];
}
