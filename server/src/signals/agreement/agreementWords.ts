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

/** From here on an order that goes with one factor alone is said to follow hardly anything else. */
const NEARLY_ALL = 0.8;

/**
 * The fairness check in words: which factors the order goes with, the closest first. Only those are named whose agreement can be told apart
 * from none, so that this never says more than the factors' own sentences.
 */
export function jointSentence(joint: RankRegression | NoFigure, factors: readonly FactorAgreement[]): Text {
  const known = factors.filter((f) => f.spearman !== null);
  const told = known
    .filter(({ interval }) => interval && (interval.low > 0 || interval.high < 0))
    .sort((a, b) => Math.abs(b.spearman as number) - Math.abs(a.spearman as number));
  const [most, ...others] = told;
  if (!most) {
    if ('reason' in joint) {
      return {
        id: `Belum dapat dikatakan seberapa jauh urutan ini sejalan dengan cakupan, pengawas, dan ukuran wilayah. ${joint.reason.id}`,
        en: `It cannot be said how far this order goes with coverage, supervisors and size. ${joint.reason.en}`,
      };
    }
    return {
      id: 'Urutan ini tidak tampak berhubungan dengan faktor mana pun di bawah ini; sebabnya hal lain, tidak harus pelanggaran.',
      en: 'This order does not seem to go with any of the factors below; its cause is something else, not necessarily violations.',
    };
  }
  const value = most.spearman as number;
  if (others.length === 0) {
    const nearly = Math.abs(value) >= NEARLY_ALL;
    const rest = known.length > 1;
    return {
      id: `Jangan dibaca sebagai urutan masalah: urutan ini ${nearly ? 'hampir seluruhnya' : 'terutama'} ${against(most, 'id')}.${rest ? ' Faktor lain tidak tampak berhubungan.' : ''}`,
      en: `Do not read this as an order of problems: it ${nearly ? 'goes almost entirely' : 'goes mostly'} ${against(most, 'en')}.${rest ? ' No other factor seems to matter.' : ''}`,
    };
  }
  const list = (language: 'id' | 'en') => told.map((f) => against(f, language)).join(language === 'id' ? ', lalu ' : ', then ');
  return {
    id: `Jangan dibaca sebagai urutan masalah: urutan ini ${list('id')}.`,
    en: `Do not read this as an order of problems: it goes ${list('en')}.`,
  };
}

/** "sejalan dengan upaya pengawasan (+0,83)". */
function against({ name, spearman }: FactorAgreement, language: 'id' | 'en'): string {
  const value = spearman as number;
  const size = Math.abs(value).toFixed(2);
  const figure = `${value < 0 ? '−' : '+'}${language === 'id' ? size.replace('.', ',') : size}`;
  const [along, opposite] = language === 'id' ? ['sejalan dengan', 'berlawanan dengan'] : ['with', 'against'];
  return `${value < 0 ? opposite : along} ${name[language]} (${figure})`;
}
