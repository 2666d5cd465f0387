import type { Text } from '../../http/contract.ts';
import type { Origin } from '../../reports/contract.ts';
import { originWords } from '../alarms/alarmPhrases.ts';
import { type DistinctiveIssue, LEAST_RESIDUAL, type NotDistinctive } from './distinctiveIssue.ts';

const FORMATS = {
  'id-ID': new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  'en-GB': new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/** "Bagian Netralitas ASN di sini 2,9 kali bagiannya di Kepulauan Bangka Belitung (37 laporan dan temuan; selang 95 %: 2,1 sampai 4,0)." */
export function distinctiveReason(best: DistinctiveIssue, name: Text, parent: string, origins: readonly Origin[]): Text {
  const noun = originWords(origins);
  const said = (locale: keyof typeof FORMATS) =>
    [best.lq, best.interval.low, best.interval.high].map((v) => FORMATS[locale].format(v));
  const [id, en] = [said('id-ID'), said('en-GB')];
  return {
    id: `Bagian ${name.id} di sini ${id[0]} kali bagiannya di ${parent} (${best.count} ${noun.id}; selang 95\u00a0%: ${id[1]} sampai ${id[2]}).`,
    en: `The share of ${name.en} here is ${en[0]} times its share in ${parent} (${best.count} ${noun.en}; 95% interval: ${en[1]} to ${en[2]}).`,
  };
}

/** Why no issue is named, in a sentence. */
export function noneReason(why: NotDistinctive, area: { total: number; minimum: number; parent: string; seen: boolean }): Text {
  const { total, minimum, parent, seen } = area;
  switch (why) {
    case 'terlalu_sedikit':
      return {
        id: `Baru ${total} laporan dalam saringan ini; isu khas baru disebut mulai ${minimum} laporan.`,
        en: `Only ${total} reports in this filter; a signature issue is named from ${minimum} reports on.`,
      };
    case 'tanpa_pembanding':
      return seen
        ? {
            id: `Tidak ada pembanding: semua laporan ${parent} dalam saringan ini berada di satu wilayah atau satu isu.`,
            en: `Nothing to compare with: all reports of ${parent} in this filter are in one area or of one issue.`,
          }
        : {
            id: `Angka ${parent} bersifat internal dan tidak terbuka bagi Anda, jadi tidak ada pembanding.`,
            en: `The figures of ${parent} are internal and not open to you, so there is nothing to compare with.`,
          };
    case 'tidak_menonjol':
      return {
        id: `Tidak ada isu yang bagiannya jelas lebih besar daripada di ${parent} (selang 95 %, setelah koreksi banyak isu).`,
        en: `No issue has a share that is clearly larger than in ${parent} (95 % interval, after the correction for many issues).`,
      };
  }
}

/** The rule in plain words, for legends and answers; `parent` is what the shares are compared with. */
export function signatureRule(minimum: number, leastOfIssue: number, parent: string): Text {
  return {
    id: `Isu khas: isu yang bagiannya di sini jelas lebih besar daripada di ${parent} (selang 95 %, setelah koreksi banyak isu); syaratnya paling sedikit ${minimum} laporan, ${leastOfIssue} di antaranya tentang isu itu; batas bawah selang 95 % perbandingan bagian (location quotient) di atas 1; residu tersesuaikan di atas ${LEAST_RESIDUAL}; dan kebetulan saja menyebut isu di suatu wilayah paling banyak dengan peluang 0,025, semua isu diperhitungkan (uji eksak Fisher, Bonferroni). Bila beberapa isu memenuhi, dipilih yang batas bawahnya tertinggi. “Lainnya” tidak pernah disebut isu khas.`,
    en: `Signature issue: the issue whose share here is clearly larger than in ${parent} (95 % interval, after the correction for many issues); it takes at least ${minimum} reports, ${leastOfIssue} of them about the issue; a lower limit of the 95% interval of the ratio of shares (location quotient) above 1; an adjusted residual above ${LEAST_RESIDUAL}; and chance alone naming an issue in an area with a probability of at most 0.025, all issues considered (Fisher’s exact test, Bonferroni). If several issues qualify, the one with the highest lower limit is named. “Other” is never a signature issue.`,
  };
}
