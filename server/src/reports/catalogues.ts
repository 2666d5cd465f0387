import type { Queryable } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { readPublished } from '../db/publishedData.ts';
import { AppError } from '../errors.ts';
import { Choices } from '../imports/parse/choices.ts';
import { listChannelRows } from './channelRepository.ts';
import { type CatalogueEntry, type CataloguesResponse, ORIGINS, STATUSES } from './contract.ts';
import { type CatalogueRow, listCatalogue } from './repository.ts';

/** Names of the fixed lists (origins, statuses) as published in `data/reports`. */
function published(file: string, numberOf: (code: string) => number): (CatalogueEntry & { words: string[] })[] {
  return readPublished(file).map((r) => ({
    code: r.kode ?? '',
    number: numberOf(r.kode ?? ''),
    name: { id: r.nama ?? '', en: r.nama_en ?? '' },
    description: r.keterangan ? { id: r.keterangan, en: r.keterangan_en ?? r.keterangan } : null,
    words: (r.alias ?? '').split('|').filter(Boolean),
  }));
}

const ORIGIN_ENTRIES = published('reports/origins.csv', originNumber);
const STATUS_ENTRIES = published('reports/statuses.csv', statusNumber);

const entryOf = (row: CatalogueRow): CatalogueEntry => ({
  code: row.code,
  number: row.num,
  name: { id: row.name_id, en: row.name_en },
  description: row.description_id === null ? null : { id: row.description_id, en: row.description_en ?? row.description_id },
});

/** All lists a report refers to, with names in both languages. */
export function readCatalogues(db: Queryable): Promise<CataloguesResponse> {
  return keptPerVersion(db, 'catalogues', () => allCatalogues(db));
}

async function allCatalogues(db: Queryable): Promise<CataloguesResponse> {
  const plain = ({ code, number, name, description }: CatalogueEntry): CatalogueEntry => ({ code, number, name, description });
  return {
    issues: (await listCatalogue(db, 'issues')).map((row) => ({ ...entryOf(row), words: row.words })),
    channels: (await listChannelRows(db)).map((row) => ({
      ...entryOf(row),
      shape: row.shape,
      appliesTo: row.applies_to,
      from: row.valid_from,
      to: row.valid_to,
      defaultOrigin: ORIGINS.find((o) => o === row.default_origin) ?? null,
      place: row.place,
    })),
    origins: ORIGIN_ENTRIES.map(plain),
    statuses: STATUS_ENTRIES.map(plain),
  };
}

/** Origin -> the number kept in large tables: its position in the contract, from 1. */
export function originNumber(code: string): number {
  return ORIGINS.indexOf(code as (typeof ORIGINS)[number]) + 1;
}
/** Status -> the number kept in large tables: its position in the contract, from 1. */
export function statusNumber(code: string): number {
  return STATUSES.indexOf(code as (typeof STATUSES)[number]) + 1;
}

/** Entries of a closed list of `data/reports` that is no table, with all columns of the file. */
export const publishedEntries = (file: string) =>
  readPublished(`reports/${file}`).map((row) => ({
    row,
    code: row.kode ?? '',
    name: { id: row.nama ?? '', en: row.nama_en ?? '' },
    labels: [row.nama ?? '', row.nama_en ?? '', ...(row.alias ?? '').split('|')].filter(Boolean),
  }));

/** Origins by code, name or synonym, as their numbers. */
export const originChoices = () =>
  new Choices<number>(
    { id: 'asal', en: 'origin' },
    ORIGIN_ENTRIES.map((e) => ({ code: e.code, value: originNumber(e.code), labels: [e.name.id, e.name.en, ...e.words] })),
  );

/** Statuses by code, name or synonym, as their numbers. */
export const statusChoices = () =>
  new Choices<number>(
    { id: 'status', en: 'status' },
    STATUS_ENTRIES.map((e) => ({ code: e.code, value: statusNumber(e.code), labels: [e.name.id, e.name.en, ...e.words] })),
  );

const WHAT = { issues: { id: 'isu', en: 'issue' }, channels: { id: 'kanal', en: 'channel' } };

/** Issues or channels of the database by code, name or synonym, as their numbers. */
export function catalogueChoices(db: Queryable, catalogue: 'issues' | 'channels'): Promise<Choices<number>> {
  return keptPerVersion(db, `choices ${catalogue}`, async () => {
    const rows = await listCatalogue(db, catalogue);
    return new Choices<number>(
      WHAT[catalogue],
      rows.map((r) => ({ code: r.code, value: r.num, labels: [r.name_id, r.name_en, ...r.words] })),
    );
  });
}

/**
 * Number of a channel that reports come in through. Throws AppError `invalid_request` with the accepted channels when
 * there is none of that name, or none is given.
 */
export async function channelNumber(db: Queryable, channel: string | null): Promise<number> {
  const choices = await catalogueChoices(db, 'channels');
  const found = choices.parse(channel ?? '');
  if (found.ok) return found.value;
  throw new AppError(
    'invalid_request',
    { id: 'Kanal laporan tidak dikenal.', en: 'Unknown report channel.' },
    {
      items: [{ where: 'channel', message: found.reason }],
    },
  );
}
