import { withStatusDate } from '../ladder/datedStatus.ts';
import { caseSpec } from './caseDoor.ts';
import type { Door } from './door.ts';

/** Words of visitors' books and call lists. */
const WORDS = {
  id_sumber: ['no kunjungan', 'nomor kunjungan', 'no tiket', 'nomor tiket', 'no panggilan', 'nomor panggilan', 'no catatan'],
  asal: ['ditetapkan sebagai', 'menjadi'],
  isu: ['perihal', 'pokok informasi', 'topik informasi', 'isi pokok'],
  status: ['tindak lanjut', 'status informasi'],
  kode_wilayah: ['kode wilayah kejadian'],
  tanggal_lapor: [
    'tanggal kunjungan',
    'tgl kunjungan',
    'tanggal panggilan',
    'waktu panggilan',
    'tanggal masuk',
    'waktu masuk',
    'waktu pesan',
  ],
  keterangan: ['isi informasi', 'uraian informasi', 'ringkasan', 'isi pesan'],
};

/** Visits and calls: preliminary information unless a row says that it became a report or a finding. */
export const informationDoor: Door = (world) => withStatusDate(caseSpec(world, WORDS), world.today);
