import type { Text } from '../../http/contract.ts';
import { RELEASED_ORIGINS } from '../public/contract.ts';

/** A column of the open data, in the words of Table Schema (Data Package). */
export interface Field {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth';
  title: Text;
  text: Text;
  required?: boolean;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  example: string;
}

const CODE = String.raw`^(ID|\d{2}(\.\d{2}(\.\d{2})?)?)$`;
const f = (type: Field['type'], titleId: string, titleEn: string, id: string, en: string, rest: Partial<Field> = {}): Field => ({
  type,
  title: { id: titleId, en: titleEn },
  text: { id, en },
  example: '',
  ...rest,
});

/** All columns of all files, each with one meaning wherever it stands. */
export const FIELDS = {
  kode: f(
    'string',
    'Kode wilayah',
    'Area code',
    'Kode wilayah Kemendagri; ID untuk seluruh Indonesia.',
    'Area code of the Ministry of Home Affairs; ID for the whole country.',
    { required: true, pattern: CODE, example: '19.04' },
  ),
  nama: f('string', 'Nama wilayah', 'Area name', 'Nama wilayah.', 'Name of the area.', {
    required: true,
    example: 'Kabupaten Bangka Tengah',
  }),
  tingkat: f('string', 'Tingkat', 'Level', 'Tingkat wilayah.', 'Level of the area.', {
    required: true,
    enum: ['nasional', 'provinsi', 'kabkota', 'kecamatan'],
    example: 'kabkota',
  }),
  induk: f(
    'string',
    'Kode induk',
    'Parent code',
    'Kode wilayah setingkat di atasnya; kosong untuk wilayah teratas rilis ini.',
    'Code of the area one level above; empty for the uppermost area of this release.',
    { pattern: CODE, example: '19' },
  ),
  bagian: f(
    'string',
    'Bagian',
    'Part',
    'wilayah: seluruh wilayah itu. tanpa_tempat: bagian darinya yang tidak menyebut wilayah setingkat di bawahnya; sudah termasuk dalam baris wilayah.',
    'wilayah: the whole area. tanpa_tempat: the part of it that names no area of the next level; it is contained in the row of the area already.',
    { required: true, enum: ['wilayah', 'tanpa_tempat'], example: 'wilayah' },
  ),
  asal: f(
    'string',
    'Asal',
    'Origin',
    'laporan: dari masyarakat, pemantau, atau peserta. temuan: oleh pengawas sendiri. Keduanya tidak dijumlahkan.',
    'laporan: brought by citizens, observers or contestants. temuan: found by the supervisors themselves. The two are not added up.',
    { required: true, enum: RELEASED_ORIGINS, example: 'laporan' },
  ),
  periode: f(
    'string',
    'Periode',
    'Period',
    'semua: semua jendela yang berlaku. j1, j2, …: satu jendela. semua_rilis_K: semua jendela yang berlaku pada rilis K sebelumnya.',
    'semua: all windows that count. j1, j2, …: one window. semua_rilis_K: all windows that counted in the earlier release K.',
    { required: true, pattern: String.raw`^(semua|semua_rilis_\d+|j\d{1,4})$`, example: 'semua' },
  ),
  dari: f('date', 'Dari', 'From', 'Hari pertama periode.', 'First day of the period.', { required: true, example: '2024-07-01' }),
  sampai: f('date', 'Sampai', 'To', 'Hari terakhir periode.', 'Last day of the period.', {
    required: true,
    example: '2024-12-31',
  }),
  digantikan_oleh: f(
    'string',
    'Digantikan oleh',
    'Replaced by',
    'Jendela yang menggantikan jendela ini karena koreksi; kosong bila jendela ini berlaku.',
    'The window that replaces this one because of a correction; empty when this one counts.',
    { pattern: String.raw`^j\d{1,4}$`, example: 'j4' },
  ),
  isu: f('string', 'Kode isu', 'Issue code', 'Kode isu.', 'Code of the issue.', {
    pattern: '^[a-z0-9_]+$',
    example: 'politik_uang',
  }),
  nama_isu: f('string', 'Nama isu', 'Issue name', 'Nama isu.', 'Name of the issue, in Indonesian.', { example: 'Politik uang' }),
  bulan: f('yearmonth', 'Bulan', 'Month', 'Bulan kejadian.', 'Month of the event.', { example: '2024-09' }),
  jumlah: f(
    'integer',
    'Jumlah',
    'Count',
    'Banyaknya laporan atau temuan yang masuk. Kosong hanya bila disamarkan; nol ditulis 0. Nol tanpa cakupan berarti belum terpantau.',
    'How many reports or findings came in. Empty only where hidden; zero is written as 0. Zero without coverage means that nobody watched.',
    { minimum: 0, example: '63' },
  ),
  alasan: f(
    'string',
    'Alasan kosong',
    'Reason for being empty',
    'disamarkan: jumlahnya 1 sampai 4, atau dapat membocorkan jumlah seperti itu. Tidak pernah nol.',
    'disamarkan (hidden): the count is 1 to 4, or would give away one that is. It is never zero.',
    { enum: ['disamarkan'], example: 'disamarkan' },
  ),
  per_100rb_dpt: f(
    'number',
    'Per 100.000 DPT',
    'Per 100,000 voters',
    'jumlah dibagi dpt, dikali 100.000, dibulatkan dua desimal.',
    'jumlah divided by dpt, times 100,000, rounded to two decimals.',
    { minimum: 0, example: '38.24' },
  ),
  dpt: f(
    'integer',
    'DPT',
    'Registered voters',
    'Pemilih dalam daftar pemilih tetap; pemilihan dan sumbernya ada di datapackage.json.',
    'Voters on the final list; election and source are told in datapackage.json.',
    { minimum: 1, example: '142350' },
  ),
  cakupan: f(
    'number',
    'Cakupan pengawasan',
    'Coverage of supervision',
    'Bagian (0 sampai 1) laporan pengawasan yang seharusnya ada dan sudah masuk. Kosong bila tidak ada yang diharapkan; kecamatan tidak punya cakupan sendiri.',
    'Share (0 to 1) of the supervision reports that should be there and came in. Empty where none was expected; a kecamatan has none of its own.',
    { minimum: 0, maximum: 1, example: '0.92' },
  ),
  rilis: f('integer', 'Nomor rilis', 'Release number', 'Nomor rilis asal angka ini.', 'The release this figure is from.', {
    required: true,
    minimum: 1,
    example: '3',
  }),
  data_contoh: f(
    'boolean',
    'Data contoh',
    'Synthetic data',
    'ya: angka dalam rilis ini memuat data contoh (buatan).',
    'ya (yes): figures of this release include synthetic data.',
    { required: true, example: 'tidak' },
  ),
  tautan: f(
    'string',
    'Tautan',
    'Link',
    'Alamat tetap halaman wilayah, dihitung dari alamat awal situs rilis.',
    'Lasting address of the page of the area, counted from the start address of the site of releases.',
    { required: true, example: 'rilis/3/wilayah/19.04/' },
  ),
} satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** A row of open data; a file takes the columns it has. */
export interface TidyRow {
  kode: string;
  nama: string;
  tingkat: string;
  induk: string | null;
  bagian: 'wilayah' | 'tanpa_tempat';
  asal: string;
  periode: string;
  dari: string;
  sampai: string;
  digantikan_oleh: string | null;
  isu: string | null;
  nama_isu: string | null;
  bulan: string | null;
  jumlah: number | null;
  alasan: 'disamarkan' | null;
  per_100rb_dpt: number | null;
  dpt: number | null;
  cakupan: number | null;
  rilis: number;
  data_contoh: boolean;
  tautan: string;
}
