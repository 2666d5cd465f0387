import type { Text } from '../http/contract.ts';
import type { ClassMethod } from './contract.ts';

const EDGES: Text = {
  id: 'batas bawah termasuk, batas atas tidak, kecuali pada kelas terakhir',
  en: 'the lower limit belongs to the class, the upper does not, except in the last class',
};

/** How the breaks were found, and which edge belongs to which class, in one sentence. */
export function legendRule(method: ClassMethod, classes: number, zeroClass: boolean): Text {
  if (classes === 0) {
    return zeroClass
      ? { id: 'Semua wilayah yang berangka bernilai nol.', en: 'All areas with a figure are zero.' }
      : { id: 'Tidak ada kelas, karena tidak ada wilayah yang berangka.', en: 'No classes, because no area has a figure.' };
  }
  const how: Record<ClassMethod, Text> = {
    jenks: {
      id: `${classes} kelas menurut pengelompokan alami (Fisher-Jenks)`,
      en: `${classes} classes by natural breaks (Fisher-Jenks)`,
    },
    kuantil: { id: `${classes} kelas menurut kuantil (tipe 7)`, en: `${classes} classes by quantiles (type 7)` },
    interval: { id: `${classes} kelas sama lebar`, en: `${classes} classes of equal width` },
    headtail: { id: `${classes} kelas menurut head/tail`, en: `${classes} classes by head/tail breaks` },
    tetap: { id: `${classes} kelas dengan batas tetap`, en: `${classes} classes with fixed breaks` },
    resmi: { id: 'Kelas resmi edisi dan tingkat ini', en: 'Official classes of this edition and level' },
  };
  const zero = zeroClass ? { id: ' Nol adalah kelas tersendiri.', en: ' Zero is a class of its own.' } : { id: '', en: '' };
  return { id: `${how[method].id}; ${EDGES.id}.${zero.id}`, en: `${how[method].en}; ${EDGES.en}.${zero.en}` };
}
