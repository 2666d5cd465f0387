import type { Text } from '../../http/contract.ts';

/** Why nothing can be said of neighbours. */
export const NO_BOUNDARIES: Text = {
  id: 'Batas wilayah belum ada, jadi tetangga tidak diketahui. Impor batas dengan `petarawan boundaries import`, atau tambah tautan satu per satu.',
  en: 'There are no boundaries yet, so neighbours are not known. Import boundaries with `petarawan boundaries import`, or add links one by one.',
};

/** The convention followed, in a sentence each. */
export const NEIGHBOUR_CONVENTION: Text[] = [
  {
    id: 'Tetangga darat: dua wilayah yang batasnya bertemu, satu titik sudut sudah cukup (queen).',
    en: 'Neighbours by land: two areas whose boundaries meet, one corner being enough (queen).',
  },
  {
    id: 'Wilayah tanpa tetangga darat ditautkan ke wilayah dengan pantai terdekat, bila tidak lebih jauh dari batas pengaturan.',
    en: 'An area without a neighbour by land is linked to the one with the nearest coast, if that is not farther than the setting allows.',
  },
  {
    id: 'Perencana dapat menambah atau menghapus tautan dengan alasan; riwayatnya tidak pernah dihapus.',
    en: 'Planners can add or remove links with a reason; their history is never deleted.',
  },
];
