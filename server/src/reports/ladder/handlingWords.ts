import type { ColumnWords } from '../../imports/intake/intakeKind.ts';

/** Words of the columns of a file of the handling system. */
export const HANDLING_WORDS: Record<string, ColumnWords> = {
  id_sumber: {
    label: { id: 'Nomor laporan', en: 'Report number' },
    description: {
      id: 'Nomor yang sama seperti saat laporannya diimpor. Laporannya harus sudah ada.',
      en: 'The same number as when the report was imported. The report must be there already.',
    },
    example: '001/LP/PL/Kab/09.05/X/2024',
  },
  status: {
    label: { id: 'Status', en: 'Status' },
    description: { id: 'Langkah yang dicapai, satu baris tiap langkah.', en: 'The step that was reached, one row per step.' },
    example: 'Diregistrasi',
  },
  tanggal_status: {
    label: { id: 'Tanggal status', en: 'Date of the status' },
    description: {
      id: 'Hari langkah itu dicapai; tidak mendahului laporan diterima.',
      en: 'The day the step was reached; not before the report came in.',
    },
    example: '2024-10-03',
    type: 'date',
  },
  keterangan: {
    label: { id: 'Keterangan', en: 'Note' },
    description: { id: 'Tanpa nama pelapor dan terlapor.', en: 'Without the names of reporter and accused.' },
    example: null,
  },
};
