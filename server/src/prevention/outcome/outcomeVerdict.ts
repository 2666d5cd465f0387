import type { Text } from '../../http/contract.ts';
import type { Origin } from '../../reports/contract.ts';
import type { Effect } from '../../signals/displacement.ts';
import { isFigure } from '../../signals/noFigure.ts';
import type { OutcomeCarriedOut, OutcomeCondition, OutcomeConditionCode, OutcomeVerdict } from './contract.ts';
import type { JudgedCounts } from './judgeCounts.ts';
import { sized } from './leastChange.ts';
import type { OutcomeFacts } from './outcomeFacts.ts';
import { number } from './outcomeWords.ts';

/**
 * The verdict and its sentence. `belum` unless every condition is met and there is a figure; then by whether the 95 % interval leaves out
 * zero. Where the target areas were the highest before, the interval must also leave out the change that would have come by itself.
 */
export function outcomeVerdict(
  facts: Pick<OutcomeFacts, 'regression' | 'unit' | 'carriedOut'>,
  counts: JudgedCounts,
  conditions: readonly OutcomeCondition[],
  chosenAsWorst: boolean,
): { verdict: OutcomeVerdict; headline: Text; sentence: Text } {
  const failed = conditions.filter((c) => !c.met);
  const effect = counts[counts.judged];
  if (failed.length > 0 || !isFigure<Effect>(effect)) {
    const reason = effect && !isFigure<Effect>(effect) ? [effect.reason] : [];
    return { verdict: 'belum', ...notYet(failed, reason, facts.carriedOut) };
  }
  const amount = { id: number(Math.abs(effect.value)).id, en: number(Math.abs(effect.value)).en };
  const range = {
    id: `${number(effect.low).id} sampai ${number(effect.high).id}`,
    en: `${number(effect.low).en} to ${number(effect.high).en}`,
  };
  const byItself = facts.regression && (chosenAsWorst || facts.regression.highest) ? facts.regression.difference : 0;
  if (effect.high < 0 && effect.high - Math.min(0, byItself) < 0) {
    return {
      verdict: 'turun',
      headline: { id: 'Turun lebih dari pembanding', en: 'Down by more than the comparison' },
      sentence: {
        id: `Turun lebih dari pembanding: ${amount.id} lebih sedikit (selang 95\u00a0% ${range.id}).`,
        en: `Down by more than the comparison: ${amount.en} fewer (95% interval ${range.en}).`,
      },
    };
  }
  if (effect.low > 0 && effect.low - Math.max(0, byItself) > 0) {
    return {
      verdict: 'naik',
      headline: { id: 'Naik dibandingkan pembanding', en: 'Up against the comparison' },
      sentence: {
        id: `Naik dibandingkan pembanding: ${amount.id} lebih banyak (selang 95\u00a0% ${range.id}).`,
        en: `Up against the comparison: ${amount.en} more (95% interval ${range.en}).`,
      },
    };
  }
  const alone = effect.low <= 0 && effect.high >= 0;
  const least = counts.detectable && sized(counts.detectable.value, facts.unit);
  const seen = least && {
    id: ` Perubahan di bawah ${least.id} memang tidak akan terlihat.`,
    en: ` Changes below ${least.en} would not have been seen.`,
  };
  return {
    verdict: 'tidak_dapat_dibedakan',
    headline: { id: 'Tidak dapat dibedakan dari pembanding', en: 'Cannot be told from the comparison' },
    sentence: alone
      ? {
          id: `Tidak dapat dibedakan dari pembanding (selang 95\u00a0% ${range.id}).${seen?.id ?? ''}`,
          en: `Cannot be told from the comparison (95% interval ${range.en}).${seen?.en ?? ''}`,
        }
      : {
          id: `Berubah ${number(effect.value).id} (selang 95\u00a0% ${range.id}), tetapi tidak dapat dibedakan dari kembali ke rata-rata, yang diperkirakan ${number(byItself).id}.`,
          en: `Changed by ${number(effect.value).en} (95% interval ${range.en}), but cannot be told from a return to the average, which is expected to be ${number(byItself).en}.`,
        },
  };
}

/** Nothing of the plan was done, as far as the plan knows: what is on record outside of it is told beside. */
const NOT_LINKED: Text = {
  id: 'Belum ada kegiatan yang dikaitkan dengan rencana ini; belum dinilai',
  en: 'No activity is linked to this plan yet; it is not judged',
};
/** The same where activities are linked, but not to an item about this issue here, or too late. */
const NOT_IN_TIME: Text = {
  id: 'Belum ada kegiatan yang dikaitkan dengan butir isu ini pada masanya; belum dinilai',
  en: 'No activity is linked in time to an item about this issue; it is not judged',
};
const TOO_SMALL: Text = { id: 'Terlalu kecil untuk dinilai', en: 'Too small to tell' };

/** Which of the failed conditions the sentence begins with, and how. */
const OPENINGS: [readonly OutcomeConditionCode[], Text][] = [
  [['masa_selesai', 'data_lengkap'], { id: 'Terlalu dini untuk dinilai', en: 'Too early to tell' }],
  [['jumlah_diketahui', 'cukup_besar'], TOO_SMALL],
  [
    ['cakupan_tetap'],
    { id: 'Belum dapat dinilai: cakupan berubah atau tidak diketahui', en: 'Cannot be judged: coverage changed or is not known' },
  ],
  [['kanal_tetap'], { id: 'Belum dapat dinilai: kanalnya berubah', en: 'Cannot be judged: the channels changed' }],
  [
    ['pembanding_setara'],
    { id: 'Belum dapat dinilai: pembandingnya tidak setara', en: 'Cannot be judged: the comparison is not of similar size' },
  ],
  [['dinyatakan_dahulu'], { id: 'Hanya gambaran, bukan penilaian', en: 'A description only, no judgement' }],
];

function notYet(
  failed: readonly OutcomeCondition[],
  reasons: readonly Text[],
  carriedOut: OutcomeCarriedOut | null,
): { headline: Text; sentence: Text } {
  const codes = failed.map((c) => c.code);
  // Of a declaration without a plan nobody says that nothing was done.
  const idle = carriedOut !== null && codes.includes('dilaksanakan');
  const opening = idle
    ? carriedOut.linked === 0
      ? NOT_LINKED
      : NOT_IN_TIME
    : (OPENINGS.find(([some]) => some.some((code) => codes.includes(code)))?.[1] ?? TOO_SMALL);
  const whys = [...failed.map((c) => c.why), ...(failed.length === 0 ? reasons : [])];
  const sentence = {
    id: `${opening.id}. ${whys.map((w) => w.id).join(' ')}`.trim(),
    en: `${opening.en}. ${whys.map((w) => w.en).join(' ')}`.trim(),
  };
  return { headline: opening, sentence };
}

/** What a rise or a fall of an origin can mean: never one thing only. */
export const READINGS: Record<Origin, readonly Text[]> = {
  laporan: [
    {
      id: 'Laporan naik: pelanggaran bertambah, atau warga lebih tahu dan lebih berani melapor, yang memang dituju pengawasan partisipatif.',
      en: 'More reports: more violations, or people know better how to report and dare to, which is what participatory supervision is for.',
    },
    {
      id: 'Laporan turun: pelanggaran berkurang, atau lebih sedikit yang melapor dan memantau. Turun atau naik saja bukan berhasil atau gagal.',
      en: 'Fewer reports: fewer violations, or fewer people who report and watch. A rise or fall alone is no failure and no success.',
    },
  ],
  temuan: [
    {
      id: 'Temuan naik: pelanggaran bertambah, atau pengawasan lebih banyak dan lebih teliti.',
      en: 'More findings: more violations, or more and closer supervision.',
    },
    {
      id: 'Temuan turun: pelanggaran berkurang, atau pengawasan berkurang. Lihat banyaknya pengawasan (LHP) di kedua masa.',
      en: 'Fewer findings: fewer violations, or less supervision. Look at the amount of supervision (LHP) in both periods.',
    },
  ],
  informasi_awal: [
    {
      id: 'Informasi awal naik: lebih banyak yang terjadi, atau lebih banyak yang bertanya dan memberi tahu. Belum diperiksa.',
      en: 'More preliminary information: more is happening, or more people ask and tell. It has not been checked.',
    },
    {
      id: 'Informasi awal turun: lebih sedikit yang terjadi, atau kanalnya sepi.',
      en: 'Less preliminary information: less is happening, or the channel is quiet.',
    },
  ],
};
