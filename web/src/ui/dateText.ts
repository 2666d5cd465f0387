import { words } from '../text/useText.ts';

const id = {
  form: 'hh/bb/tttt',
  calendar: (label: string) => `Kalender: ${label}`,
  wrong: 'Bukan tanggal, belum dipakai. Contoh: 31/10/2024 atau 31 Okt 2024.',
  early: (first: string) => `Belum dipakai: paling awal ${first}.`,
  late: (last: string) => `Belum dipakai: paling akhir ${last}.`,
};

/** Words of a date field. */
export const dateText = words(id);
