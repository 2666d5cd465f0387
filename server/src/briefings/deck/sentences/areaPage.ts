import { lowShare } from './coverage.ts';
import { type AreaIssue, quotientText } from './issues.ts';
import { sidesOf } from './sides.ts';
import type { Speech } from './speech.ts';
import { figureText, isWatched, rankText, type Standing } from './standing.ts';
import { averageName, type Subject } from './subject.ts';

/** What is known of one area. */
export interface AreaTold {
  standing: Standing;
  issue: AreaIssue | null;
  /** What its figure may be compared with; null where it may not. */
  average: number | null;
  /** The area around it, in whose words it is told. */
  subject: Subject;
}

/**
 * The message of an area's page: that nothing is known of it; that it is weakly monitored; its distinctive issue; else how its figure stands
 * to the average. Never more than the figures carry.
 */
export function areaTitle(told: AreaTold, speech: Speech, message: string = areaMessage(told, speech)): string {
  const { standing } = told;
  const { pick } = speech;
  const { name } = standing;
  if (standing.value === null && standing.count === null)
    return `${name}: ${standing.absence ?? pick('tidak ada data', 'no data')}`;
  const thin = isWatched(standing)
    ? ''
    : standing.coverage === null
      ? pick('cakupan belum diketahui; ', 'coverage is not known; ')
      : pick(`cakupan ${lowShare(standing.coverage, speech)}; `, `coverage is ${lowShare(standing.coverage, speech)}; `);
  return `${name}: ${thin}${message}`;
}

/** The same without its name and coverage. A count is told in words where there are no rates. */
export function areaMessage({ standing, issue, average, subject }: AreaTold, speech: Speech): string {
  const { pick, format } = speech;
  if (issue?.distinctive)
    return pick(
      `${issue.distinctive.name} menonjol, ${quotientText(issue.distinctive, speech)} bagiannya di ${subject.kind}`,
      `${issue.distinctive.name} stands out, ${quotientText(issue.distinctive, speech)} its share in ${placeWord(subject.kind)}`,
    );
  const mean = averageName(subject, speech);
  if (standing.value === null || subject.per === null) {
    const count = format.integer(standing.count ?? standing.value);
    return pick(`${count} ${subject.what} tercatat`, `${count} ${subject.what} recorded`);
  }
  const figure = `${format.rate(standing.value)} ${subject.per}`;
  const sides = sidesOf([standing], average);
  if (sides?.above.length) return pick(`${figure}, tercatat di atas ${mean}`, `${figure}, recorded above ${mean}`);
  if (sides?.below.length || sides?.thin.length)
    return pick(`${figure}, tercatat di bawah ${mean}`, `${figure}, recorded below ${mean}`);
  if (sides?.same.length) return pick(`${figure}, tidak dapat dibedakan dari ${mean}`, `${figure}, cannot be told from ${mean}`);
  return `${figureText(standing, speech, subject.per)} ${subject.per}`;
}

const placeWord = (kind: Subject['kind']) => ({ provinsi: 'the province', kabupaten: 'the regency', kota: 'the city' })[kind];

/** Where it stands among the others, as a range; null without a rank. */
export function rankSentence(standing: Standing, speech: Speech): string | null {
  const rank = rankText(standing, speech);
  if (rank === null || standing.rank === null) return null;
  const { low, high, of } = standing.rank;
  if (low === 1 && high === of)
    return speech.pick(
      `Peringkatnya tidak dapat ditentukan: mana saja dari ${speech.format.integer(of)}.`,
      `Its rank cannot be told: any of ${speech.format.integer(of)}.`,
    );
  const [from, to, all] = [low, high, of].map((n) => speech.format.integer(n));
  return low === high
    ? speech.pick(`Peringkat ${rank}.`, `Rank ${rank}.`)
    : speech.pick(`Peringkatnya antara ${from} dan ${to} dari ${all}.`, `Its rank is between ${from} and ${to} of ${all}.`);
}

/** What its coverage means for the figure; null where enough came in. */
export function areaCoverage({ coverage, value }: Standing, speech: Speech): string | null {
  const { pick } = speech;
  if (value === null || isWatched({ coverage })) return null;
  return coverage === null
    ? pick(
        'Cakupan belum diketahui: angka ini dapat lebih kecil daripada kejadiannya.',
        'Coverage is not known: the figure may be smaller than what happened.',
      )
    : pick(
        `Cakupan ${lowShare(coverage, speech)}: angka ini dapat lebih kecil daripada kejadiannya.`,
        `Coverage is ${lowShare(coverage, speech)}: the figure may be smaller than what happened.`,
      );
}
