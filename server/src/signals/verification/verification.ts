import { verify } from './check.ts';
import type { DatasetId, VerificationResponse } from './contract.ts';
import { placeChecks, SEED } from './placeChecks.ts';
import { rateChecks } from './rateChecks.ts';
import { timeChecks } from './timeChecks.ts';

const SETS: Record<DatasetId, Omit<VerificationResponse['datasets'][0], 'id' | 'file'>> = {
  'nc-sids': {
    name: { id: 'Kematian bayi mendadak, North Carolina 1974-78', en: 'Sudden infant deaths, North Carolina 1974-78' },
    source: 'Cressie 1993, Statistics for Spatial Data; R spData (CC0)',
  },
  afcon: {
    name: { id: 'Konflik di Afrika 1966-78', en: 'Conflict in Africa 1966-78' },
    source: 'Anselin, O’Loughlin 1992; Anselin 1995; R spData (CC0)',
  },
  columbus: {
    name: { id: 'Kejahatan di Columbus 1980', en: 'Crime in Columbus 1980' },
    source: 'Anselin 1988, Spatial Econometrics; R spData (CC0)',
  },
  auckland: {
    name: { id: 'Kematian bayi di Auckland 1977-85', en: 'Infant deaths in Auckland 1977-85' },
    source: 'Marshall 1991; R spData (CC0)',
  },
  arthritis: { name: { id: 'Pengobatan radang sendi', en: 'Arthritis trial' }, source: 'Koch, Edwards 1988' },
  'salmonella-agona': {
    name: { id: 'Salmonella agona di Britania Raya 1990-95', en: 'Salmonella agona in the United Kingdom 1990-95' },
    source: 'Farrington, Andrews, Beale, Catchpole 1996',
  },
  nil: { name: { id: 'Aliran Sungai Nil 1871-1970', en: 'Flow of the Nile 1871-1970' }, source: 'Cobb 1978' },
};

/**
 * The product's own figures of published data beside the published ones: everything is computed anew, by the functions that the map uses.
 * A figure that differs without a stated convention has the verdict `differs`; tests see to it that there is none.
 */
export function verification(): VerificationResponse {
  const figures = [...rateChecks(), ...placeChecks(), ...timeChecks()].map(verify);
  const count = (verdict: (typeof figures)[0]['verdict']) => figures.filter((f) => f.verdict === verdict).length;
  const datasets = Object.entries(SETS).map(([id, set]) => ({ id: id as DatasetId, ...set, file: `data/signals/${id}.csv` }));
  return {
    figures,
    datasets,
    counts: { agrees: count('agrees'), knowing: count('knowing'), differs: count('differs') },
    seed: SEED,
  };
}
