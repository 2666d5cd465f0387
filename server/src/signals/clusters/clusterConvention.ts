import type { Text } from '../../http/contract.ts';
import type { ClusterOptions } from './clusterAreas.ts';
import type { ClustersQuery } from './contract.ts';

/** The conventions behind an answer, in a sentence each. */
export function clusterConvention(
  { statistic, smoothing, per, permutations, alpha }: ClusterOptions,
  weights: ClustersQuery['weights'],
): Text[] {
  const local: Text =
    statistic === 'gi-star'
      ? {
          id: `Gi*: bobot biner termasuk wilayah itu sendiri, simpangan baku populasi; ${permutations} pengacakan tanpa pengembalian.`,
          en: `Gi*: binary weights including the area itself, population standard deviation; ${permutations} draws without replacement.`,
        }
      : {
          id: `Moran lokal: bobot dibakukan per baris, momen kedua dibagi n; ${permutations} pengacakan bersyarat tanpa pengembalian.`,
          en: `Local Moran: row-standardised weights, second moment divided by n; ${permutations} conditional draws without replacement.`,
        };
  const whole: Text =
    per === null
      ? { id: 'Seluruh peta: I Moran, ragam di bawah pengacakan.', en: "Whole map: Moran's I, variance under randomisation." }
      : {
          id: 'Seluruh peta: indeks EB Assunção-Reis untuk laju, ragam di bawah pengacakan.',
          en: 'Whole map: Assunção-Reis EB index for rates, variance under randomisation.',
        };
  const smoothed: Text[] =
    smoothing === 'eb'
      ? [
          {
            id: 'Laju dimuluskan ke laju keseluruhan (Bayes empiris, Marshall 1991) sebelum dibandingkan.',
            en: 'Rates are smoothed to the overall rate (empirical Bayes, Marshall 1991) before they are compared.',
          },
        ]
      : [];
  const linked: Text =
    weights === 'land'
      ? { id: 'Tetangga: batas darat saja (queen).', en: 'Neighbours: land borders only (queen).' }
      : {
          id: 'Tetangga: batas darat (queen), tautan laut, dan tautan tambahan perencana.',
          en: 'Neighbours: land borders (queen), links over the sea, and links added by planners.',
        };
  return [
    local,
    whole,
    ...smoothed,
    linked,
    {
      id: `Label hanya bila p dua sisi paling besar ${String(alpha).replace('.', ',')}; koreksi Benjamini-Hochberg untuk banyak wilayah ada di sampingnya.`,
      en: `A label only where the two-sided p is at most ${alpha}; the Benjamini-Hochberg correction for many areas stands beside it.`,
    },
  ];
}
