import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportSpec, SpecSource } from '../../server/src/imports/importSpec.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { indicesImport } from '../../server/src/indices/indicesImport.ts';
import { activitiesImport } from '../../server/src/prevention/activitiesImport.ts';
import { placesImport } from '../../server/src/prevention/places/placesImport.ts';
import { denominatorsImport } from '../../server/src/regions/denominatorsImport.ts';
import { regionsImport } from '../../server/src/regions/regionsImport.ts';
import { coverageImport } from '../../server/src/reports/coverageImport.ts';
import { isIdentityHeader } from '../../server/src/reports/identityHeader.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { openReports, REPORTS, type ReportsWorld, TODAY } from '../reports/reportsWorld.ts';
import { everyStoredText } from './everyStoredText.ts';

const SECRETS = ['1971021402850001', '081234567890', 'budi@contoh.id'];

/** A good row of each shape of channel that is no list of cases. */
const PILKADA = { id_sumber: 'R', kode_wilayah: '19.04', tanggal_kejadian: '2024-11-27' };
const DOORS: [string, Record<string, string>][] = [
  ['sips', { ...PILKADA, status: 'mediasi', objek: 'Keputusan' }],
  ['siwaslih', { ...PILKADA, isu: 'sara', jenis_formulir: 'C1', temuan: '1/TM' }],
  ['form_a', { ...PILKADA, isu: 'sara', kejadian_ke: '1', jabatan: 'PKD' }],
  ['media_sosial', { ...PILKADA, platform: 'x', jenis_konten: 'hoaks' }],
  ['rilis', { ...PILKADA, asal: 'laporan', jumlah: '5', sumber: 'Siaran pers' }],
];

/** A good row of each kind of file. */
const KINDS: [string, SpecSource, Record<string, string>][] = [
  [
    'reports',
    REPORTS,
    {
      id_sumber: 'R',
      asal: 'laporan',
      isu: 'sara',
      kode_wilayah: '19.04',
      tanggal_kejadian: '2024-02-14',
      pemilihan: 'Pemilu 2024',
    },
  ],
  ...DOORS.map(([channel, good]): (typeof KINDS)[number] => [channel, (db) => reportsImport(db, channel, TODAY), good]),
  ['coverage', coverageImport, { periode_mulai: '2024-10-01', periode_selesai: '2024-10-31', kode: '19.04', status: 'nihil' }],
  ['activities', activitiesImport, { id_sumber: 'A', kode_wilayah: '19.04', tanggal_mulai: '2024-02-14', bentuk: 'imbauan' }],
  ['places', placesImport, { id_sumber: 'P', jenis: 'posko', nama_tempat: 'Posko Koba', kode_wilayah: '19.04' }],
  [
    'indices',
    indicesImport,
    { edisi: 'Indeks uji 2025', tingkat: 'kabkota', kode: '19.04', indikator: 'skor', skor: '30', sumber: 'Bawaslu' },
  ],
  ['denominators', denominatorsImport, { pemilihan: 'Pilkada 2024', kode: '19.04', ukuran: 'dpt', nilai: '1000', sumber: 'KPU' }],
  ['regions', regionsImport, { kode: '19.05', nama: 'Bangka Barat', tingkat: 'kabkota' }],
];

let world: ReportsWorld;
beforeAll(async () => {
  world = await openReports();
});
afterAll(() => world.close());

const specOf = async (source: SpecSource): Promise<ImportSpec> =>
  typeof source === 'function' ? source(world.db, 'sigaplapor') : source;

async function take(source: SpecSource, rows: Record<string, string>[]) {
  const spec = await specOf(source);
  const columns = spec.columns.map((c) => c.name);
  const file = join(world.folder, 'kolom.csv');
  writeFileSync(file, `${columns.join(';')}\n${rows.map((r) => columns.map((c) => r[c] ?? '').join(';')).join('\n')}\n`);
  return runImport(world.db, spec, file, { channel: 'sigaplapor' });
}

describe.each(KINDS)('%s', (kind, source, good) => {
  it('stores nothing personal, whichever column it was written into', async () => {
    expect(await take(source, [good])).toMatchObject({ new: 1, quarantined: 0 });
    const { columns } = await specOf(source);
    const rows = columns.flatMap(({ name }, c) =>
      SECRETS.flatMap((secret, s) =>
        [secret, `${good[name] ?? 'teks'} ${secret}`].map((value, v) => ({
          ...good,
          ...('id_sumber' in good ? { id_sumber: `${kind}-${c}-${s}-${v}` } : {}),
          [name]: value,
        })),
      ),
    );
    await take(source, rows);
    const text = await everyStoredText(world.db);
    // Nor words of it, in a code made of the text, or a telephone number read as a figure.
    expect([...SECRETS, 'budi', '81234567890'].filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('no column that is read has a name or alias of identity, except the name of a region', async () => {
    const { columns, neverStored } = await specOf(source);
    for (const { name, aliases } of columns) {
      for (const header of [name, ...aliases]) {
        expect([header, neverStored?.(header) ?? false]).toEqual([header, false]);
        // An indicator may speak of witnesses; its column holds Ya, Tidak or a count.
        if (kind !== 'regions' && !name.startsWith('ind_')) expect([header, isIdentityHeader(header)]).toEqual([header, false]);
      }
    }
  });
});
