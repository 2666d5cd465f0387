import type { Text } from '../../http/contract.ts';
import { type Classification, classBreaks } from '../classBreaks.ts';
import type { BreakMethod } from '../innerBreaks.ts';
import type { ClassesResponse } from './contract.ts';

type Method = ClassesResponse['methods'][number];
const METHODS: readonly BreakMethod[] = ['jenks', 'kuantil', 'interval', 'headtail'];

/**
 * Classes of the same values by every method; a pure function for a thread of its own. The function is the legend's (`classBreaks`): zero is a
 * class of its own where it occurs, `classes` counts the others. Values are finite and not negative.
 */
export function classMethods(
  values: readonly number[],
  classes: number,
): Pick<Method, 'method' | 'breaks' | 'items' | 'note' | 'merged' | 'name'>[] {
  const positive = values.filter((v) => v > 0);
  const distinct = new Set(positive).size;
  return METHODS.map((method) => {
    const found = classBreaks(values, { method, classes });
    const got = found.classes.filter((c) => !c.zero).length;
    const merged = method !== 'headtail' && positive.length > 0 && got < classes;
    return {
      method,
      name: NAME[method],
      breaks: found.breaks,
      items: found.classes,
      note: noteOf(method, { asked: classes, got, distinct, merged, found }),
      merged,
    };
  });
}

const NAME: Record<BreakMethod, Text> = {
  jenks: { id: 'Pengelompokan alami (Fisher-Jenks)', en: 'Natural breaks (Fisher-Jenks)' },
  kuantil: { id: 'Kuantil (tipe 7)', en: 'Quantiles (type 7)' },
  interval: { id: 'Sama lebar', en: 'Equal width' },
  headtail: { id: 'Head/tail', en: 'Head/tail' },
};
const HOW: Record<BreakMethod, Text> = {
  jenks: {
    id: 'Batas yang membuat nilai di dalam kelas semirip mungkin (optimum eksak).',
    en: 'The breaks that make the values inside a class as alike as possible (exact optimum).',
  },
  kuantil: { id: 'Kira-kira sama banyak wilayah di tiap kelas.', en: 'About as many areas in every class.' },
  interval: {
    id: 'Rentang nilai dibagi sama lebar; banyaknya wilayah dapat sangat berbeda, juga nol.',
    en: 'The range of values in equal parts; the number of areas can differ widely, also be zero.',
  },
  headtail: {
    id: 'Dibagi pada rata-rata, lalu pada rata-rata bagian atasnya, selama bagian atas paling banyak 40 %; jumlah kelas mengikuti data.',
    en: 'Cut at the mean, then at the mean of the part above, while that is at most 40 %; the number of classes follows the data.',
  },
};

function noteOf(
  method: BreakMethod,
  {
    asked,
    got,
    distinct,
    merged,
    found,
  }: { asked: number; got: number; distinct: number; merged: boolean; found: Classification },
): Text {
  if (found.classes.length === 0) return { id: 'Tidak ada nilai.', en: 'There are no values.' };
  if (got === 0) return { id: 'Semua nilai nol.', en: 'All values are zero.' };
  if (!merged) return HOW[method];
  const why =
    distinct < asked
      ? {
          id: `Hanya ${distinct} nilai yang berbeda, jadi ${got} kelas, bukan ${asked}.`,
          en: `Only ${distinct} different values, so ${got} classes, not ${asked}.`,
        }
      : {
          id: `Banyak wilayah bernilai sama, sehingga batas jatuh pada nilai yang sama dan digabung: ${got} kelas, bukan ${asked}.`,
          en: `Many areas have the same value, so breaks fell on the same value and were merged: ${got} classes, not ${asked}.`,
        };
  return { id: `${HOW[method].id} ${why.id}`, en: `${HOW[method].en} ${why.en}` };
}
