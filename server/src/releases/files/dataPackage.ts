import type { PublicHead, PublicRelease } from '../public/contract.ts';
import { FIELDS, type Field, type FieldName } from './fields.ts';
import { type OpenCsvFile, openCsvFiles } from './openFiles.ts';
import { AREA_SOURCE, LICENCE, publisherOf, releaseDescription, releaseTitle } from './words.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0';

/**
 * The metadata of the tables as a Data Package (version 2): every CSV file with its dialect and, for each column, type, meaning and what
 * an empty cell says. Paths are relative to the file.
 */
export function dataPackage(head: PublicHead, release: PublicRelease): object {
  const { denominator } = release;
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: `petarawan-rilis-${head.number}`,
    id: head.sha256,
    title: releaseTitle(head).id,
    description: `${releaseDescription(head).id}\n\n${releaseDescription(head).en}`,
    version: `${head.number}.0.0`,
    created: `${head.publishedOn}T00:00:00+07:00`,
    keywords: ['pemilu', 'pengawasan', 'Bawaslu', 'laporan', 'temuan'],
    licenses: [{ name: LICENCE.name, title: LICENCE.title, path: LICENCE.url }],
    contributors: [{ title: publisherOf(head), roles: ['publisher'] }],
    sources: [
      ...release.sources.map((s) => ({ title: [s.name, s.date, s.note].filter(Boolean).join('; ') })),
      ...(denominator
        ? [
            {
              title: `DPT ${denominator.electionName}: ${[denominator.source.name, denominator.source.date].filter(Boolean).join('; ')}`,
            },
          ]
        : []),
      { title: `Batas wilayah: ${release.boundaries.source}` },
      AREA_SOURCE,
    ],
    data_contoh: head.sample,
    resources: openCsvFiles(release).map((file) => resource(file, release)),
  };
}

function resource(file: OpenCsvFile, release: PublicRelease): object {
  const { delimiter } = file.dialect;
  return {
    name: file.resource,
    type: 'table',
    path: file.name,
    title: file.title.id,
    description: file.title.en,
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter, lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: file.area === null ? tableSchema(file, release) : AREA_SCHEMA,
  };
}

/** Name of the file that describes the columns of the small files: hundreds of files share it. */
export const AREA_SCHEMA = 'skema-satu-wilayah.json';

/** The columns of a file as a Table Schema. */
export function tableSchema({ columns, key, dialect }: Pick<OpenCsvFile, 'columns' | 'key' | 'dialect'>, release: PublicRelease) {
  return {
    $schema: `${PROFILE}/tableschema.json`,
    fields: columns.map((name) => fieldOf(name, dialect.decimal, release)),
    // Why a count is empty stands in `alasan`, in the same row.
    missingValues: [{ value: '', label: 'kosong: untuk jumlah lihat kolom alasan' }],
    ...(key ? { primaryKey: key } : {}),
  };
}

function fieldOf(name: FieldName, decimal: '.' | ',', release: PublicRelease): object {
  const { type, title, text, example, ...rules }: Field = FIELDS[name];
  const issues = name === 'isu' ? { enum: release.issues.map((i) => i.code) } : {};
  return {
    name,
    type,
    title: title.id,
    description: `${text.id} / ${text.en}`,
    ...(example ? { example: type === 'number' ? example.replace('.', decimal) : example } : {}),
    ...(type === 'number' ? { decimalChar: decimal } : {}),
    ...(type === 'boolean' ? { trueValues: ['ya'], falseValues: ['tidak'] } : {}),
    ...(name === 'alasan'
      ? { categories: [{ value: 'disamarkan', label: 'disamarkan: 1 sampai 4, atau dapat membocorkannya; tidak pernah nol' }] }
      : {}),
    constraints: { ...rules, ...issues },
  };
}
