import type { Text } from '../../http/contract.ts';
import type { Origin } from '../../reports/contract.ts';
import { dayPhrase, numberPhrase, PERIOD_WORDS, percentPhrase, periodPhrase } from '../panel/phrases.ts';
import type { AlarmInterval, AlarmMethod } from './contract.ts';
import type { AlarmOptions } from './judgeSeries.ts';

const ORIGINS: Record<Origin, Text> = {
  laporan: { id: 'laporan', en: 'reports' },
  temuan: { id: 'temuan', en: 'findings' },
  informasi_awal: { id: 'informasi awal', en: 'pieces of preliminary information' },
};

/** "laporan dan temuan". */
export function originWords(origins: readonly Origin[]): Text {
  return {
    id: origins.map((o) => ORIGINS[o].id).join(' dan '),
    en: origins.map((o) => ORIGINS[o].en).join(' and '),
  };
}

/** As `numberPhrase`, whole from 10 on: a decimal there says more than is known. */
const figurePhrase = (value: number): Text => numberPhrase(value < 10 ? value : Math.round(value));
/** A count is above a threshold exactly when it is above its whole part. */
const thresholdPhrase = (value: number): Text => numberPhrase(value < 10 ? value : Math.floor(value));

/** "12 laporan pada minggu 7 Oktober 2024; biasanya 2,1 per minggu." Fewer than `minimum` reports are no alarm, which is said where the threshold is lower. */
export function alarmSentence(
  alarm: { observed: number; expected: number; threshold: number | null; week: string; since: string; provisional: boolean },
  origins: readonly Origin[],
  interval: AlarmInterval,
  minimum: number,
): Text {
  const [n, usual, word, when, what] = [
    numberPhrase(alarm.observed),
    figurePhrase(alarm.expected),
    PERIOD_WORDS[interval],
    periodPhrase(alarm.week, interval),
    originWords(origins),
  ];
  const limit = alarm.threshold === null ? null : thresholdPhrase(alarm.threshold);
  const least = alarm.threshold !== null && alarm.threshold < minimum ? numberPhrase(minimum) : null;
  const since = alarm.since === alarm.week ? null : dayPhrase(alarm.since);
  return {
    id: `${n.id} ${what.id} pada ${when.id}, biasanya ${usual.id} per ${word.id}${limit ? `; ambang ${limit.id}` : ''}${least ? ` (sekurangnya ${least.id} laporan)` : ''}.${since ? ` Di atas ambang sejak ${since.id}.` : ''}${alarm.provisional ? ' Periode ini belum lengkap dan masih dapat bertambah.' : ''}`,
    en: `${n.en} ${what.en} in ${when.en}, usually ${usual.en} a ${word.en}${limit ? `; threshold ${limit.en}` : ''}${least ? ` (at least ${least.en} reports)` : ''}.${since ? ` Above the threshold since ${since.en}.` : ''}${alarm.provisional ? ' This period is not complete and can still rise.' : ''}`,
  };
}

/** A change of coverage by less than this is none. */
export const COVERAGE_STEP = 0.05;

/** What coverage did between what is compared with and now. */
export function coverageSentence(before: number | null, now: number | null): Text {
  if (before === null || now === null)
    return {
      id: 'Cakupan tidak diketahui pada salah satu masa, jadi tidak dapat dikatakan apakah pelaporan berubah.',
      en: 'Coverage is not known at one of the two times, so it cannot be said whether reporting changed.',
    };
  const [was, is] = [percentPhrase(before), percentPhrase(now)];
  if (now - before >= COVERAGE_STEP)
    return {
      id: `Cakupan naik dari ${was} ke ${is}: kenaikan dapat berasal dari pelaporan.`,
      en: `Coverage rose from ${was} to ${is}: the rise can come from reporting.`,
    };
  if (before - now >= COVERAGE_STEP)
    return {
      id: `Cakupan turun dari ${was} ke ${is}: kenaikan ini tidak berasal dari cakupan yang naik.`,
      en: `Coverage fell from ${was} to ${is}: this rise does not come from better coverage.`,
    };
  return { id: `Cakupan tetap sekitar ${is}.`, en: `Coverage stayed at about ${is}.` };
}

/** What the other origin did in the same period. */
export function otherSentence(origin: Origin, observed: number | null, expected: number | null, alarm: boolean | null): Text {
  const what = ORIGINS[origin];
  if (observed === null || expected === null || alarm === null)
    return {
      id: `Untuk ${what.id} tidak ada pembanding pada periode yang sama.`,
      en: `For ${what.en} there is nothing to compare with in the same period.`,
    };
  const [n, usual] = [numberPhrase(observed), figurePhrase(expected)];
  return alarm
    ? {
        id: `Jumlah ${what.id} juga di atas ambang: ${n.id}, biasanya ${usual.id}.`,
        en: `The number of ${what.en} is above its threshold too: ${n.en}, usually ${usual.en}.`,
      }
    : {
        id: `Jumlah ${what.id} tidak di atas ambang: ${n.id}, biasanya ${usual.id}.`,
        en: `The number of ${what.en} is not above its threshold: ${n.en}, usually ${usual.en}.`,
      };
}

/** The rule of a method in a sentence. */
export function methodSentence(method: AlarmMethod, o: AlarmOptions, interval: AlarmInterval): Text {
  const word = PERIOD_WORDS[interval];
  const [threshold, sd] = [numberPhrase(o.threshold), numberPhrase(o.sd)];
  const base = {
    id: `${o.baseline} ${word.id} (jeda ${o.guard}, sekurangnya ${o.known} diketahui)`,
    en: `${o.baseline} ${word.en}s (gap ${o.guard}, at least ${o.known} known)`,
  };
  const least = {
    id: `Simpangan baku sekurangnya ${sd.id}; kurang dari ${o.minimum} laporan bukan alarm.`,
    en: `The standard deviation is at least ${sd.en}; fewer than ${o.minimum} reports are no alarm.`,
  };
  if (method === 'farrington')
    return {
      id: `Farrington (1996): regresi Poisson semu atas minggu yang sama ${o.years} tahun sebelumnya, puncak lama diberi bobot kecil, ambang pangkat 2/3 pada alfa ${o.alpha}; sekurangnya 5 laporan dalam 4 minggu.`,
      en: `Farrington (1996): quasi-Poisson regression on the same weeks of the ${o.years} years before, old peaks weighed down, 2/3-power threshold at alpha ${o.alpha}; at least 5 reports in 4 weeks.`,
    };
  if (method === 'cusum')
    return {
      id: `CUSUM: S = max(0, S sebelumnya + z - 0,5), alarm bila S lebih dari ${threshold.id} dan jumlahnya di atas biasanya, tanpa mulai ulang; z terhadap rata-rata ${base.id}. ${least.id}`,
      en: `CUSUM: S = max(0, previous S + z - 0.5), alarm when S exceeds ${threshold.en} and the count is above the usual, without restart; z against the mean of ${base.en}. ${least.en}`,
    };
  if (method === 'c3')
    return {
      id: `EARS C3: jumlah max(0, C2 - 1) atas tiga ${word.id} lebih dari ${threshold.id}; C2 terhadap ${base.id}. ${least.id}`,
      en: `EARS C3: the sum of max(0, C2 - 1) over three ${word.en}s exceeds ${threshold.en}; C2 against ${base.en}. ${least.en}`,
    };
  return {
    id: `EARS ${method.toUpperCase()}: lebih dari rata-rata ${base.id} ditambah ${threshold.id} simpangan baku. ${least.id}`,
    en: `EARS ${method.toUpperCase()}: more than the mean of ${base.en} plus ${threshold.en} standard deviations. ${least.en}`,
  };
}

/** What a scorecard counts. */
export function scoreDefinition(window: number, before: number, interval: AlarmInterval): Text {
  const word = PERIOD_WORDS[interval];
  return {
    id: `Kenaikan yang bertahan: ${window} ${word.id} berturut-turut yang laporannya, tanpa ${word.id} tertingginya, jelas lebih banyak daripada ${before} ${word.id} sebelumnya (selang 95 % rasio di atas 1, sekurangnya 5 laporan); ditentukan tanpa melihat alarm. Alarm tepat: jatuh di dalam kenaikan seperti itu; alarm keliru: tidak, meskipun satu ${word.id} tinggi dapat tetap nyata; terlewat: kenaikan tanpa alarm. Mendahului kenaikan: hari dari alarm pertama sampai ${word.id} terakhir kenaikan itu, saat ia terlihat juga tanpa alarm. Lalu terbukti: alarm yang pada ${word.id} pertamanya atau ${window} ${word.id} sesudahnya memuat laporan yang kemudian dinyatakan pelanggaran; bukan ukuran tepat atau keliru, karena kebanyakan pelanggaran bukan kenaikan. Hanya masa yang sudah lengkap dinilai.`,
    en: `A rise that lasted: ${window} ${word.en}s in a row whose reports, without the highest ${word.en}, are clearly more than the ${before} ${word.en}s before (95 % interval of the ratio above 1, at least 5 reports); found without looking at alarms. Hit: the alarm lies within such a rise; false alarm: it does not, though one high ${word.en} can still be real; miss: a rise without an alarm. Ahead of the rise: days from the first alarm to the last ${word.en} of that rise, when it can be seen without an alarm too. Proven later: alarms with a report, in their first ${word.en} or the ${window} ${word.en}s after it, that was later found to be a violation; no measure of hit or false, as most violations are no rise. Only times that are complete are judged.`,
  };
}

/** How many periods above the threshold chance would give; `found` periods make up `alarms` alarms. */
export function chanceSentence(expected: number, found: number, alarms: number, judged: number, interval: AlarmInterval): Text {
  const [chance, all, word] = [figurePhrase(expected), numberPhrase(judged), PERIOD_WORDS[interval]];
  return {
    id: `Dari ${all.id} gabungan wilayah, isu dan periode yang dinilai, sekitar ${chance.id} ${word.id} akan di atas ambang karena kebetulan saja; ditemukan ${numberPhrase(found).id} ${word.id}, yaitu ${numberPhrase(alarms).id} alarm. Laporan yang saling menyusul atau mengikuti tahapan memberi lebih banyak alarm daripada kebetulan.`,
    en: `Of ${all.en} combinations of area, issue and period that were judged, about ${chance.en} ${word.en}s would be above the threshold by chance alone; ${numberPhrase(found).en} were found, which make up ${numberPhrase(alarms).en} alarms. Reports that prompt each other or follow the stages give more alarms than chance.`,
  };
}
