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
export function areaTitle({ standing, issue, average, subject }: AreaTold, speech: Speech): string {
  const { pick, format } = speech;
  const { name } = standing;
  if (standing.value === null && standing.count === null)
    return `${name}: ${standing.absence ?? pick('tidak ada data', 'no data')}`;
  const thin = isWatched(standing)
    ? ''
    : standing.coverage === null
      ? pick('cakupan belum diketahui; ', 'coverage is not known; ')
      : pick(`cakupan baru ${format.percent(standing.coverage)}; `, `coverage is only ${format.percent(standing.coverage)}; `);
  return `${name}: ${thin}${messageOf({ standing, issue, average, subject }, speech)}`;
}

function messageOf({ standing, issue, average, subject }: AreaTold, speech: Speech): string {
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
  return speech.pick(
    `Peringkat ${rank}${low === high ? '' : ', dengan ketidakpastiannya'}.`,
    `Rank ${rank}${low === high ? '' : ', with its uncertainty'}.`,
  );
}

/** What its coverage means for the figure; null where enough came in. */
export function areaCoverage({ coverage, value }: Standing, speech: Speech): string | null {
  const { pick, format } = speech;
  if (value === null || isWatched({ coverage })) return null;
  return coverage === null
    ? pick(
        'Cakupan belum diketahui: angka ini dapat lebih kecil daripada kejadiannya.',
        'Coverage is not known: the figure may be smaller than what happened.',
      )
    : pick(
        `Baru ${format.percent(coverage)} laporan pengawasan masuk: angka ini dapat lebih kecil daripada kejadiannya.`,
        `Only ${format.percent(coverage)} of the supervision reports came in: the figure may be smaller than what happened.`,
      );
}
