import { adjustedResiduals } from '../adjustedResidual.ts';
import { type Association, cramersV } from '../cramersV.ts';
import { isFigure } from '../noFigure.ts';
import { ebIndex } from '../spatial/ebIndex.ts';
import { giStar } from '../spatial/giStar.ts';
import type { NormalTest } from '../spatial/globalTest.ts';
import { localMoran } from '../spatial/localMoran.ts';
import { moran } from '../spatial/moran.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { type Check, checksOf } from './check.ts';
import { afcon, arthritis, columbus, ncSids } from './publishedSets.ts';

/** Seed and number of the draws: with other seeds the counts of areas are the same in nearly all runs. */
export const SEED = 1;
const PERMUTATIONS = 9999;

const WITHOUT_REPLACEMENT = {
  id: 'spdep 1.2-7 mengacak dengan pengembalian, di sini tanpa: ekornya lebih tipis, jadi satu wilayah lebih banyak di bawah 0,05.',
  en: 'spdep 1.2-7 draws with replacement, here without: the tail is thinner, so that one more area is below 0.05.',
};

/** Published figures of clustering and of issues by area. */
export function placeChecks(): Check[] {
  const africa = afcon();
  const nc = ncSids();
  return [
    ...globalChecks(),
    ...localChecks('afcon', africa.conflict, africa.neighbours),
    ...localChecks('nc-sids', nc.freemanTukey, nc.neighbours),
    ...spotChecks(),
    ...tableChecks(),
  ];
}

function globalChecks(): Check[] {
  const ohio = columbus();
  const africa = afcon();
  const nc = ncSids();
  const index = (values: readonly number[], neighbours: Neighbours) => {
    const found = moran(values, neighbours);
    return 'refused' in found ? null : found;
  };
  const gal = index(ohio.crime, ohio.gal);
  const eb = ebIndex(nc.observed, nc.neighbours);
  const value = { id: 'indeks I', en: 'index I' };
  const map = (word: string) => ({ id: `indeks I, ${word}`, en: `index I, ${word}` });
  return [
    ...checksOf({ dataset: 'columbus', source: 'Anselin 1988; R spdep 1.2-7' }, [
      { statistic: 'moran', figure: map('queen'), printed: '0.500189', own: index(ohio.crime, ohio.queen)?.value },
      { statistic: 'moran', figure: map('GAL'), printed: '0.485771', own: gal?.value },
      {
        statistic: 'moran',
        figure: { id: 'z, GAL', en: 'z, GAL' },
        printed: '5.3427',
        own: gal && isFigure<NormalTest>(gal.test) ? gal.test.z : null,
      },
    ]),
    ...checksOf({ dataset: 'afcon', source: 'Anselin 1995; R spdep 1.2-7' }, [
      {
        statistic: 'moran',
        figure: value,
        printed: '0.417',
        own: index(africa.conflict, africa.neighbours)?.value,
        source: 'Anselin 1995',
      },
      {
        statistic: 'moran',
        figure: value,
        printed: '0.416796',
        own: index(africa.conflict, africa.neighbours)?.value,
        source: 'R spdep 1.2-7',
      },
    ]),
    ...checksOf({ dataset: 'nc-sids', source: 'R spdep 1.2-7' }, [
      {
        statistic: 'moran',
        figure: { id: 'laju Freeman-Tukey', en: 'Freeman-Tukey rate' },
        printed: '0.231495',
        own: index(nc.freemanTukey, nc.neighbours)?.value,
      },
      { statistic: 'eb-index', figure: value, printed: '0.24875', own: 'refused' in eb ? null : eb.value },
    ]),
  ];
}

function localChecks(dataset: 'afcon' | 'nc-sids', values: readonly number[], neighbours: Neighbours): Check[] {
  const found = localMoran(values, neighbours, { permutations: PERMUTATIONS, seed: SEED });
  const areas = 'refused' in found ? [] : found.areas;
  const counts = {
    labels: areas.filter((a) => a.label !== null).length,
    bh: areas.filter((a) => a.passesBenjaminiHochberg).length,
  };
  const labels = { id: 'wilayah dengan label, 9.999 pengacakan', en: 'labelled areas, 9,999 draws' };
  const holding = { id: 'label yang bertahan', en: 'labels that hold' };
  const knowing = (value: number) => ({ value, note: WITHOUT_REPLACEMENT });
  if (dataset === 'nc-sids')
    return checksOf({ dataset, source: 'R spdep 1.2-7' }, [
      { statistic: 'local-moran', figure: labels, printed: '16', own: counts.labels, knowing: knowing(17) },
      { statistic: 'bh', figure: holding, printed: '0', own: counts.bh },
    ]);
  const { names } = afcon();
  const of = (name: string) => areas.find((a) => names[a.area]?.startsWith(name))?.value;
  const published = { EGYPT: '6.9467', SUDAN: '2.9878', UGANDA: '1.9425', KENYA: '1.1969' };
  return checksOf({ dataset, source: 'R spdep 1.2-7' }, [
    ...Object.entries(published).map(([name, printed]) => ({
      statistic: 'local-moran' as const,
      figure: english(name),
      printed,
      own: of(name),
      source: 'Anselin 1995; R spdep 1.2-7',
    })),
    { statistic: 'local-moran', figure: labels, printed: '5', own: counts.labels, knowing: knowing(6) },
    { statistic: 'bh', figure: holding, printed: '0', own: counts.bh, knowing: knowing(1) },
  ]);
}

function spotChecks(): Check[] {
  const africa = afcon();
  const nc = ncSids();
  const scores = (values: readonly number[], neighbours: Neighbours) => {
    const found = giStar(values, neighbours);
    return 'refused' in found ? [] : found.areas.flatMap(({ area, score }) => ('reason' in score ? [] : [{ area, z: score.z }]));
  };
  const ofAfrica = scores(africa.conflict, africa.neighbours);
  const z = scores(nc.freemanTukey, nc.neighbours).map((s) => s.z);
  const published = { EGYPT: '4.4213', SUDAN: '4.0393', KENYA: '3.5030', UGANDA: '3.3360', ETHIOPIA: '2.6272' };
  return [
    ...checksOf(
      { dataset: 'afcon', source: 'R spdep 1.2-7' },
      Object.entries(published).map(([name, printed]) => ({
        statistic: 'gi-star' as const,
        figure: english(name),
        printed,
        own: ofAfrica.find((s) => africa.names[s.area]?.startsWith(name))?.z,
      })),
    ),
    ...checksOf({ dataset: 'nc-sids', source: 'R spdep 1.2-7' }, [
      {
        statistic: 'gi-star',
        figure: { id: 'z terkecil', en: 'smallest z' },
        printed: '-2.7063',
        own: z.reduce((a, b) => Math.min(a, b), 0),
      },
      {
        statistic: 'gi-star',
        figure: { id: 'z terbesar', en: 'largest z' },
        printed: '3.9707',
        own: z.reduce((a, b) => Math.max(a, b), 0),
      },
      {
        statistic: 'gi-star',
        figure: { id: 'wilayah di atas 1,96', en: 'areas above 1.96' },
        printed: '9',
        own: z.filter((v) => v > 1.96).length,
      },
      {
        statistic: 'gi-star',
        figure: { id: 'wilayah di bawah -1,96', en: 'areas below -1.96' },
        printed: '8',
        own: z.filter((v) => v < -1.96).length,
      },
    ]),
  ];
}

function tableChecks(): Check[] {
  const table = arthritis();
  const first = adjustedResiduals(table)[0]?.[0];
  const v = cramersV(table);
  return checksOf({ dataset: 'arthritis', source: 'R chisq.test, vcd' }, [
    {
      statistic: 'adjusted-residual',
      figure: { id: 'plasebo, tidak membaik', en: 'placebo, not improved' },
      printed: '3.2742',
      own: first && 'residual' in first ? first.residual : null,
    },
    { statistic: 'cramers-v', figure: { id: 'V', en: 'V' }, printed: '0.3942', own: isFigure<Association>(v) ? v.value : null },
    {
      statistic: 'cramers-v',
      figure: { id: 'V terkoreksi', en: 'corrected V' },
      printed: '0.3646',
      own: isFigure<Association>(v) ? v.corrected : null,
    },
  ]);
}

/** The name of a country as it is written in both languages. */
function english(name: string) {
  const [id, en] =
    { EGYPT: ['Mesir', 'Egypt'], ETHIOPIA: ['Etiopia', 'Ethiopia'] }[name] ??
    [name, name].map((n) => n.charAt(0) + n.slice(1).toLowerCase());
  return { id: id ?? name, en: en ?? name };
}
