import type { Text } from '../../http/contract.ts';
import type { NoFigure } from '../noFigure.ts';
import type { RankCorrelation } from '../rankCorrelation.ts';
import type { RankRegression } from '../rankRegression.ts';
import type { Factor, FactorAgreement } from './contract.ts';

export const NAMES: Record<Factor, Text> = {
  coverage: { id: 'cakupan', en: 'coverage' },
  effort: { id: 'upaya pengawasan', en: 'supervision effort' },
  supervisors: { id: 'jumlah pengawas', en: 'number of supervisors' },
  tps: { id: 'jumlah TPS', en: 'number of polling stations' },
  dpt: { id: 'jumlah pemilih', en: 'number of voters' },
};

export const CONVENTION: Text[] = [
  {
    id: 'Korelasi peringkat Spearman (nilai sama mendapat peringkat rata-rata), selang 95 % menurut Bonett dan Wright; pengaruh bersama dari regresi kuadrat terkecil atas peringkat, R² terkoreksi menurut banyaknya faktor.',
    en: 'Spearman’s rank correlation (ties get the mean rank), 95 % interval by Bonett and Wright; the joint share from least squares on ranks, R² corrected for the number of factors.',
  },
];

/** From here on the order is said to follow a factor strongly; below a third of the variation it is weak. */
const STRONG = 0.6;

/** One factor in plain words; where the interval includes 0 nothing can be told. */
export function factorSentence(name: Text, { value, low, high }: RankCorrelation): Text {
  if (low <= 0 && high >= 0) {
    return {
      id: `Urutan wilayah tidak dapat dibedakan dari urutan yang tidak bergantung pada ${name.id}.`,
      en: `The order of the areas cannot be told apart from one that has nothing to do with ${name.en}.`,
    };
  }
  const strong = Math.abs(value) >= STRONG;
  const [id, en] = value > 0 ? ['makin tinggi', 'the higher'] : ['makin rendah', 'the lower'];
  return {
    id: `Makin besar ${name.id}, ${id} urutannya${strong ? ', dan hubungannya kuat' : ', tetapi hubungannya lemah sampai sedang'}.`,
    en: `The larger the ${name.en}, ${en} an area stands${strong ? ', and closely so' : ', but only weakly to moderately'}.`,
  };
}

/** The fairness check in one sentence: how much of the order is explained, and by what most. */
export function jointSentence(joint: RankRegression | NoFigure, factors: readonly FactorAgreement[]): Text {
  if ('reason' in joint) {
    return {
      id: `Belum dapat dikatakan berapa bagian urutan yang dijelaskan cakupan, pengawas, dan ukuran wilayah: ${joint.reason.id}`,
      en: `It cannot be said how much of the order coverage, supervisors and size explain: ${joint.reason.en}`,
    };
  }
  const percent = Math.round(joint.adjustedR2 * 100);
  const most = factors
    .filter((f) => f.partial !== null)
    .sort((a, b) => Math.abs(b.partial as number) - Math.abs(a.partial as number))[0];
  if (percent < 10) {
    return {
      id: `Kurang dari 10 % urutan wilayah dijelaskan cakupan, upaya, pengawas, dan ukuran wilayah; selebihnya hal lain, tidak harus pelanggaran.`,
      en: `Less than 10 % of the order of the areas is explained by coverage, effort, supervisors and size; the rest is something else, not necessarily violations.`,
    };
  }
  return {
    id: `Sekitar ${percent} % urutan wilayah mengikuti ${listed(factors, 'id')}${most ? `, terutama ${most.name.id}` : ''}: baca urutan ini bersama faktor itu, bukan sebagai urutan kerawanan.`,
    en: `About ${percent} % of the order of the areas follows ${listed(factors, 'en')}${most ? `, mostly ${most.name.en}` : ''}: read the order with these, not as an order of vulnerability.`,
  };
}

function listed(factors: readonly FactorAgreement[], language: 'id' | 'en'): string {
  return factors
    .filter((f) => f.partial !== null)
    .map((f) => f.name[language])
    .join(', ');
}
