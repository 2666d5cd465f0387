import type { ImportColumn } from '../../imports/importSpec.ts';

/** Columns that files of several shapes have. A door adds the words of its own system to them. */
const SHARED = {
  id_sumber: [
    'id',
    'id laporan',
    'no laporan',
    'nomor laporan',
    'no. registrasi',
    'nomor registrasi',
    'no register',
    'nomor temuan',
    'no temuan',
    'nomor',
    'no lhp',
    'nomor lhp',
    'kode laporan',
    'report id',
    'source id',
  ],
  asal: ['asal laporan', 'sumber laporan', 'jenis laporan', 'asal informasi', 'laporan/temuan', 'origin'],
  isu: ['isu utama', 'jenis isu', 'tema', 'topik', 'kategori', 'kategori isu', 'isu kerawanan', 'issue'],
  jenis: ['jenis pelanggaran', 'jenis dugaan pelanggaran', 'klasifikasi', 'legal type'],
  status: ['status laporan', 'status penanganan'],
  kode_wilayah: [
    'kode',
    'kode kemendagri',
    'kode daerah',
    'kode lokasi',
    'region code',
    'kode kabupaten',
    'kode kecamatan',
    'kode kab/kota',
  ],
  provinsi: ['prov', 'propinsi', 'nama provinsi', 'province'],
  kabupaten_kota: ['kab/kota', 'kabupaten', 'kota', 'kab', 'kabkota', 'nama kabupaten/kota', 'kabupaten atau kota', 'regency'],
  kecamatan: ['kec', 'distrik', 'nama kecamatan', 'district'],
  desa_kelurahan: [
    'desa',
    'kelurahan',
    'desa/kel',
    'kel/desa',
    'kelurahan/desa',
    'nama desa',
    'kampung',
    'nagari',
    'gampong',
    'village',
  ],
  tanggal_kejadian: ['tgl kejadian', 'waktu kejadian', 'hari tanggal kejadian', 'tanggal peristiwa', 'tanggal', 'event date'],
  tanggal_lapor: [
    'tgl lapor',
    'tanggal laporan',
    'tgl laporan',
    'tanggal diterima',
    'tanggal registrasi',
    'tanggal melapor',
    'tanggal penerimaan',
    'report date',
  ],
  pemilihan: ['pemilu', 'jenis pemilihan', 'pemilu/pemilihan', 'election'],
  tahapan: ['tahap', 'tahapan pemilu', 'tahapan pemilihan', 'stage'],
  jumlah: ['jumlah laporan', 'jumlah kasus', 'jml', 'banyaknya', 'count', 'quantity'],
  keterangan: ['catatan', 'uraian', 'uraian kejadian', 'uraian singkat', 'deskripsi', 'note', 'notes'],
} as const;

export type SharedColumn = keyof typeof SHARED;
const DATES: readonly string[] = ['tanggal_kejadian', 'tanggal_lapor'];

/** What a door says of a shared column: whether it must be there, and the words its own system has for it. */
export interface ColumnWords {
  required?: boolean;
  also?: string[];
  /** Words that mean another column of this door. */
  not?: string[];
  /** A rule keeps text of it. */
  text?: boolean;
}

/** A shared column as one door takes it. */
export function sharedColumn(
  name: SharedColumn,
  { required = false, also = [], not = [], text = false }: ColumnWords = {},
): ImportColumn {
  return {
    name,
    aliases: [...SHARED[name].filter((word) => !not.includes(word)), ...also],
    required,
    ...(DATES.includes(name) ? { date: true } : {}),
    ...(text ? { text: true } : {}),
  };
}

/** All shared columns in their order, as one door takes them. */
export const sharedColumns = (words: Partial<Record<SharedColumn, ColumnWords>>): ImportColumn[] =>
  (Object.keys(SHARED) as SharedColumn[]).map((name) => sharedColumn(name, words[name]));
