import type { Text } from '../../http/contract.ts';
import type { MarkState } from './contract.ts';
import type { PlainMark } from './listMarks.ts';

/** What is said of a mark, in a sentence without a capital: it follows the mark's name. */
export function noteOf(state: MarkState, mark: PlainMark): Text {
  switch (state) {
    case 'rise':
      return mark.channel
        ? {
            id: `naik setelah kanal ${mark.channel.name.id} dibuka: mungkin karena lebih mudah melapor, bukan karena lebih banyak pelanggaran`,
            en: `rose after the channel ${mark.channel.name.en} opened: perhaps because reporting got easier, not because there were more violations`,
          }
        : {
            id: 'naik setelah peluncuran: mungkin karena lebih banyak yang mengawasi, bukan karena lebih banyak pelanggaran',
            en: 'rose after the launch: perhaps because more people watch, not because there were more violations',
          };
    case 'no_rise':
      return { id: 'tidak tampak naik dalam 28 hari sesudahnya', en: 'no visible rise in the 28 days after it' };
    case 'not_yet':
      return {
        id: 'belum dinilai: 28 hari sesudahnya belum lengkap',
        en: 'not judged yet: the 28 days after it are not complete',
      };
    case 'no_before':
      return {
        id: 'tidak dinilai: tidak ada data 28 hari sebelumnya',
        en: 'not judged: there are no data of the 28 days before it',
      };
    case 'elsewhere':
      return {
        id: 'tidak dinilai: hanya sebagian kecil dari wilayah ini',
        en: 'not judged: only a small part of this area',
      };
    case 'closing':
      return { id: 'tidak dinilai: penutupan', en: 'not judged: a closing' };
  }
}
