import type { SameKeys } from '../text/useText.ts';

const id = {
  election: 'Pemilihan',
  allElections: 'Semua pemilihan',
  from: 'Dari',
  to: 'Sampai',
  wholePeriod: 'Seluruh periode',
  stage: 'Tahapan',
  dragHint: 'Geser pegangan atau pilih tahapan. Panah kiri/kanan menggeser satu hari, Page Up/Down tiga puluh hari.',
};

const en: SameKeys<typeof id> = {
  election: 'Election',
  allElections: 'All elections',
  from: 'From',
  to: 'To',
  wholePeriod: 'Whole period',
  stage: 'Stages',
  dragHint: 'Drag a handle or choose a stage. Left/right arrows move one day, Page Up/Down thirty days.',
};

/** Words of the period picker. */
export const stagesText = { id, en };
