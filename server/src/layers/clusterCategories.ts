import type { Text } from '../http/contract.ts';
import type { ClusterFigure } from '../signals/clusters/contract.ts';
import type { Category } from './categories.ts';
import type { ClusterStatistic } from './contract.ts';

type Kind = 'tinggi-tinggi' | 'rendah-rendah' | 'tinggi-rendah' | 'rendah-tinggi';

const MORAN: Record<Kind, Text> = {
  'tinggi-tinggi': { id: 'Tinggi di antara yang tinggi', en: 'High among high' },
  'rendah-rendah': { id: 'Rendah di antara yang rendah', en: 'Low among low' },
  'tinggi-rendah': { id: 'Tinggi di antara yang rendah', en: 'High among low' },
  'rendah-tinggi': { id: 'Rendah di antara yang tinggi', en: 'Low among high' },
};
/** Gi* sums an area with its neighbours: the two of them are high or low together. */
const GI: Partial<Record<Kind, Text>> = {
  'tinggi-tinggi': { id: 'Bersama tetangganya tinggi', en: 'High together with its neighbours' },
  'rendah-rendah': { id: 'Bersama tetangganya rendah', en: 'Low together with its neighbours' },
};

/** Not after the correction for many tests. */
const weak = (name: Text): Text => ({ id: `${name.id} (lemah)`, en: `${name.en} (weak)` });

/** The classes of a cluster map in the order of the legend; paler twins are those that do not survive Benjamini-Hochberg. */
export function clusterCategories(statistic: ClusterStatistic): Category[] {
  const kinds = Object.entries(statistic === 'gi-star' ? GI : MORAN);
  return [
    ...kinds.flatMap(([key, name]) => [
      { key, label: name },
      { key: `${key}-lemah`, label: weak(name) },
    ]),
    { key: 'tidak-nyata', label: { id: 'Tidak dapat dibedakan dari kebetulan', en: 'Cannot be told from chance' } },
  ];
}

/** The class of an area. */
export function clusterKey({ label, bh }: Pick<ClusterFigure, 'label' | 'bh'>): string {
  return label === 'tidak-nyata' || label === 'tanpa-tetangga' || bh ? label : `${label}-lemah`;
}

/** What the classes mean, and what they do not. */
export function clusterRule(statistic: ClusterStatistic): Text {
  const what =
    statistic === 'gi-star'
      ? {
          id: 'Dibandingkan: jumlah angka suatu wilayah bersama tetangganya (Gi*)',
          en: 'Compared: the sum of an area’s figure and its neighbours’ (Gi*)',
        }
      : {
          id: 'Dibandingkan: angka suatu wilayah dengan rata-rata tetangganya (Moran lokal)',
          en: 'Compared: an area’s figure with the mean of its neighbours (local Moran)',
        };
  return {
    id: `${what.id}; “tinggi” dan “rendah” berarti di atas dan di bawah rata-rata peta ini, bukan rawan atau aman. Diberi kelas bila peluang kebetulannya paling besar 0,05 (dua sisi). Lemah (warna muda): tidak bertahan setelah koreksi banyak uji (Benjamini-Hochberg).`,
    en: `${what.en}; “high” and “low” mean above and below the mean of this map, not dangerous or safe. A class is given where chance explains it with at most 0.05 (two-sided). Weak (pale colours): does not survive the correction for many tests (Benjamini-Hochberg).`,
  };
}
