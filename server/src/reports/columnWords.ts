import { type ColumnWords, columnWords as words } from '../imports/intake/intakeKind.ts';
import { INDICATORS, indicatorColumn } from './doors/indicators.ts';

/** Columns that say where something happened; the same in every kind of file. */
export const PLACE_WORDS: Record<string, ColumnWords> = {
  kode_wilayah: words(
    'Kode wilayah',
    'Region code',
    'Kode Kemendagri; cukup kode atau nama. Simpan sebagai teks.',
    "Home Ministry's code; a code or names are enough. Keep it as text.",
    '19.04.01',
    'place',
  ),
  provinsi: words('Provinsi', 'Province', 'Nama provinsi.', 'Name of the province.', 'Kepulauan Bangka Belitung', 'place'),
  kabupaten_kota: words(
    'Kabupaten/kota',
    'Regency/city',
    'Nama lengkap dengan “Kabupaten” atau “Kota”.',
    'Full name with “Kabupaten” or “Kota”.',
    'Kabupaten Bangka Tengah',
    'place',
  ),
  kecamatan: words('Kecamatan', 'District', 'Nama kecamatan.', 'Name of the kecamatan.', 'Koba', 'place'),
  desa_kelurahan: words('Desa/kelurahan', 'Village', 'Nama desa atau kelurahan.', 'Name of the village.', null, 'place'),
};

/** Words of the columns that files of reports may bring. */
export const REPORT_WORDS: Record<string, ColumnWords> = {
  ...PLACE_WORDS,
  id_sumber: words(
    'Nomor di sistem asal',
    'Identifier in the source',
    'Nomor yang tidak pernah sama untuk dua laporan. Nomor yang sama di berkas berikut memperbarui laporan itu.',
    'A number that two reports never share. The same number in a later file updates that report.',
    '001/LP/PB/Kab/09.04/II/2024',
  ),
  asal: words(
    'Asal',
    'Origin',
    'Laporan warga, temuan pengawas, atau informasi awal; tidak pernah dijumlahkan.',
    'From the public, found by supervisors, or preliminary information; never summed.',
    'Laporan',
  ),
  isu: words('Isu', 'Issue', 'Pokok persoalan menurut daftar isu.', 'The matter, from the list of issues.', 'Politik uang'),
  jenis: words(
    'Jenis pelanggaran',
    'Legal type',
    'Administratif, pidana, kode etik atau hukum lainnya.',
    'Administrative, criminal, ethics or other law.',
    'Pidana',
  ),
  status: words(
    'Status',
    'Status',
    'Tahap penanganan sekarang; kosong berarti masuk.',
    'Where the case stands; empty means received.',
    'Diregistrasi',
  ),
  tanggal_kejadian: words(
    'Tanggal kejadian',
    'Date of the event',
    'Hari peristiwanya. Salah satu dari kedua tanggal wajib.',
    'The day it happened. One of the two dates is required.',
    '2024-02-11',
  ),
  tanggal_lapor: words('Tanggal lapor', 'Date of the report', 'Hari laporan diterima.', 'The day it was received.', '2024-02-13'),
  pemilihan: words('Pemilihan', 'Election', 'Kosong: ditentukan dari tanggal.', 'Empty: told by the date.', 'pemilu-2024'),
  tahapan: words('Tahapan', 'Stage', 'Tahapan pemilu bila diketahui.', 'Stage of the election if known.', 'Kampanye'),
  jumlah: words(
    'Jumlah',
    'Count',
    'Banyaknya laporan pada baris ini; kosong berarti 1.',
    'How many reports the row stands for; empty means 1.',
    '1',
    'count',
  ),
  keterangan: words(
    'Keterangan',
    'Note',
    'Uraian singkat tanpa nama atau nomor orang.',
    "A short note without people's names or numbers.",
    'Pembagian paket sembako di pasar',
  ),
  tanggal_status: words(
    'Tanggal status',
    'Date of the status',
    'Sejak kapan statusnya demikian.',
    'Since when it has this status.',
    '2024-02-15',
  ),
  objek: words('Objek sengketa', 'Subject of the dispute', 'Keputusan yang disengketakan.', 'The decision that is disputed.'),
  sumber: words(
    'Sumber rilis',
    'Source',
    'Judul atau tempat terbit angka ini.',
    'Where the figure was printed.',
    'Rilis Bawaslu 12 Februari 2024',
  ),
  tps: words('TPS', 'Polling station', 'Nomor TPS.', 'Number of the polling station.', '01'),
  jenis_formulir: words(
    'Jenis formulir',
    'Form',
    'Formulir atau tahap yang diawasi.',
    'The form, or the stage it watches.',
    'Pungut hitung',
  ),
  jabatan: words(
    'Jabatan pengawas',
    'Level of the supervisor',
    'Siapa yang mengawasi, tanpa nama.',
    'Who watched, without a name.',
    'PKD',
  ),
  kejadian_ke: words(
    'Kejadian ke',
    'Event number',
    'Bila satu LHP memuat beberapa kejadian dengan isu yang sama.',
    'Where one record holds several events of the same issue.',
    '1',
    'count',
  ),
  indikator: words('Indikator', 'Indicator', 'Apa yang terjadi, menurut daftar.', 'What happened, from the list.'),
  temuan: words(
    'Dijadikan temuan',
    'Became a finding',
    'Ya, tidak, atau nomor temuannya.',
    'Yes, no, or the number of the finding.',
    'Tidak',
  ),
  platform: words('Platform', 'Platform', 'Media tempat konten itu ada.', 'Where the content stands.', 'Facebook'),
  jenis_konten: words(
    'Jenis konten',
    'Kind of content',
    'Menurut daftar jenis konten.',
    'From the list of kinds of content.',
    'Hoaks',
  ),
  status_takedown: words(
    'Penurunan',
    'Taken down',
    'Hasil permohonan penurunan konten.',
    'What became of the request to take it down.',
    'Diajukan',
  ),
  tanggal_takedown: words(
    'Tanggal penurunan',
    'Taken down on',
    'Kapan diturunkan atau diajukan.',
    'When it was taken down or requested.',
  ),
  ...Object.fromEntries(
    INDICATORS.map(({ code, name }) => [
      indicatorColumn(code),
      words(name.id, name.en, 'Ya, tidak, atau banyaknya.', 'Yes, no, or how many.', 'Tidak'),
    ]),
  ),
};

/** Words of the columns that files of coverage may bring. */
export const COVERAGE_WORDS: Record<string, ColumnWords> = {
  periode_mulai: words('Periode mulai', 'Period starts', 'Hari pertama yang dilaporkan.', 'First day reported on.', '2024-02-05'),
  periode_selesai: words(
    'Periode selesai',
    'Period ends',
    'Hari terakhir yang dilaporkan.',
    'Last day reported on.',
    '2024-02-11',
  ),
  kode: words(
    'Kode wilayah',
    'Region code',
    'Kode Kemendagri wilayah yang melapor.',
    'Code of the area that reports.',
    '19.04',
    'place',
  ),
  status: words(
    'Status cakupan',
    'Coverage status',
    'Lengkap, sebagian, belum, nihil, atau tidak terjangkau.',
    'Complete, partial, not yet, nil, or out of reach.',
    'lapor_lengkap',
  ),
  alasan: words(
    'Alasan',
    'Reason',
    'Mengapa sebagian, belum atau tidak terjangkau.',
    'Why it is partial, missing or out of reach.',
    'Tidak ada sinyal',
  ),
};
