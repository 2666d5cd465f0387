import { loadFacts } from '../audit/loadFacts.ts';
import type { Db } from '../db/database.ts';
import { readPublished } from '../db/publishedData.ts';
import { type ChannelFacts, updateChannels } from './channelRepository.ts';
import { CHANNEL_SHAPES, ORIGINS } from './contract.ts';
import { type CatalogueRow, upsertCatalogue } from './repository.ts';

const ISSUES = 'reports/issues.csv';
const CHANNELS = 'reports/channels.csv';

/** Entries of a catalogue file; throws with the file's name when codes or numbers are missing or repeated. */
export function publishedCatalogue(file: string): CatalogueRow[] {
  const rows = readPublished(file).map((r) => ({
    code: r.kode ?? '',
    num: Number(r.nomor),
    name_id: r.nama ?? '',
    name_en: r.nama_en ?? r.nama ?? '',
    description_id: r.keterangan ?? null,
    description_en: r.keterangan_en ?? null,
    words: (r.alias ?? '')
      .split('|')
      .map((w) => w.trim())
      .filter(Boolean),
  }));
  const wrong = rows.find(
    (r) => !/^[a-z0-9_]+$/.test(r.code) || !Number.isInteger(r.num) || r.num < 1 || r.num > 32_767 || r.name_id === '',
  );
  if (wrong) throw new Error(`${file}: kode, nomor (1..32767) dan nama wajib diisi (${wrong.code})`);
  for (const key of ['code', 'num'] as const) {
    if (new Set(rows.map((r) => r[key])).size !== rows.length) throw new Error(`${file}: ${key} ganda`);
  }
  return rows;
}

const APPLIES = ['semua', 'pemilu', 'pilkada'] as const;
const PLACES = ['wajib', 'provinsi', 'boleh_kosong'] as const;

/** A value of a closed list; throws with the file's name when it is none. */
function oneOf<T extends string>(list: readonly T[], value: string | null | undefined, what: string): T {
  const found = list.find((item) => item === value);
  if (found === undefined) throw new Error(`${CHANNELS}: ${what} “${value ?? ''}” bukan ${list.join(', ')}`);
  return found;
}

/** What the file of channels says of each beside its names. */
export function publishedChannels(): (ChannelFacts & { num: number })[] {
  return readPublished(CHANNELS).map((r) => ({
    num: Number(r.nomor),
    shape: oneOf(CHANNEL_SHAPES, r.bentuk, `${r.kode}: bentuk`),
    applies_to: oneOf(APPLIES, r.berlaku_untuk, `${r.kode}: berlaku_untuk`),
    valid_from: r.mulai ?? null,
    valid_to: r.selesai ?? null,
    default_origin: r.asal_bawaan ? oneOf(ORIGINS, r.asal_bawaan, `${r.kode}: asal_bawaan`) : null,
    place: oneOf(PLACES, r.tempat, `${r.kode}: tempat`),
  }));
}

/**
 * Loads issues and channels of `data/reports`; false when the database already holds this content. Entries are known by
 * their number in report tables, so codes may be added and renamed but a number keeps its meaning; none is removed.
 */
export function loadCatalogues(db: Db): Promise<boolean> {
  return loadFacts(db, { key: 'catalogues', revision: 2, files: [ISSUES, CHANNELS] }, async (tx) => {
    await upsertCatalogue(tx, 'issues', publishedCatalogue(ISSUES));
    await upsertCatalogue(tx, 'channels', publishedCatalogue(CHANNELS));
    await updateChannels(tx, publishedChannels());
  });
}
