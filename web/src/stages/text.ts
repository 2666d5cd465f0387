import { words } from '../text/useText.ts';

const id = {
  election: 'Pemilihan',
  allElections: 'Semua pemilihan',
  from: 'Dari',
  to: 'Sampai',
  wholePeriod: 'Seluruh periode',
  stage: 'Tahapan',
  dragHint: 'Geser pegangan atau pilih tahapan. Panah kiri/kanan menggeser satu hari, Page Up/Down tiga puluh hari.',
};

/** Words of the period picker. */
export const stagesText = words(id);
