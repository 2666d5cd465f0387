import type { Speech } from './speech.ts';
import { type Compared, figureText, isCompared, isWatched, type Standing } from './standing.ts';
import { levelName, type Subject } from './subject.ts';

/** Letters that names take in a title at most. */
const MOST_NAMES = 50;
/** More names than these in front are no message. */
const MOST_LEADERS = 3;

/**
 * Who stands apart in front.
 * `none` no area has a figure; `zero` all figures are zero; `only` one area has a figure; `few` figures that have no interval;
 * `one`, `group` all intervals of these lie above all intervals of the others; `unclear` the interval of the first overlaps others.
 */
export type Leaders =
  | { kind: 'none' | 'zero' | 'few' }
  | { kind: 'only'; areas: Standing[] }
  | { kind: 'one' | 'group'; areas: Compared[]; rest: Compared[] }
  | { kind: 'unclear'; areas: Compared[]; rivals: Compared[]; rest: Compared[] };

/** The areas whose intervals all lie above those of the others, at most three; two figures may be ordered only so. */
export function leadersOf(standings: readonly Standing[]): Leaders {
  const figures = standings.filter((s) => s.value !== null);
  if (figures.length === 0) return { kind: 'none' };
  if (figures.every((s) => s.value === 0)) return { kind: 'zero' };
  if (figures.length === 1) return { kind: 'only', areas: figures };
  const sorted = figures.filter(isCompared).sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1));
  // An area without an interval might stand anywhere.
  if (sorted.length < figures.length) return { kind: 'few' };
  for (let n = 1; n <= Math.min(MOST_LEADERS, sorted.length - 1); n++) {
    const [areas, rest] = [sorted.slice(0, n), sorted.slice(n)];
    if (Math.min(...areas.map((a) => a.low)) > Math.max(...rest.map((a) => a.high)))
      return { kind: n === 1 ? 'one' : 'group', areas, rest };
  }
  const [first, ...rest] = sorted as [Compared, ...Compared[]];
  return { kind: 'unclear', areas: [first], rivals: rest.filter((a) => a.high >= first.low), rest };
}

/**
 * The message of the ranking. "Tertinggi" only where one area's interval lies above all others, every area has a figure, and enough came
 * in from all of them: a figure that is missing or weakly monitored could be the higher one.
 */
export function leadersTitle(standings: readonly Standing[], subject: Subject, speech: Speech): string {
  const { pick, format } = speech;
  const found = leadersOf(standings);
  const many = levelName(subject, speech);
  // A figure that is missing or hidden could be the higher one.
  const others = standings.every((s) => s.value !== null)
    ? pick('yang lain', 'all others')
    : pick('semua lainnya yang punya angka', 'all others with a figure');
  switch (found.kind) {
    case 'none':
      return pick(`Belum ada angka yang dapat dibandingkan antar-${many}`, `No figures can be compared between the ${many} yet`);
    case 'zero': {
      const without = standings.filter((s) => s.value === null).length;
      if (without > 0)
        return pick(
          `Angka ${subject.what} yang ada semuanya nol; ${format.integer(without)} ${many} tanpa angka`,
          `All figures of ${subject.what} there are zero; ${format.integer(without)} ${levelName(subject, speech, without)} without one`,
        );
      return pick(
        `Belum ada ${subject.what} yang tercatat di ${format.integer(standings.length)} ${many}`,
        `No ${subject.what} recorded in ${format.integer(standings.length)} ${many} yet`,
      );
    }
    case 'few':
      return pick(
        `Urutan ${many} tidak dapat ditentukan: sebagian angka tanpa selang`,
        `The order of the ${many} cannot be told: some figures have no interval`,
      );
    case 'only':
      return pick(
        `Angka baru ada untuk ${found.areas[0]?.name}; tidak ada pembanding`,
        `There is a figure for ${found.areas[0]?.name} only; nothing to compare with`,
      );
    case 'one': {
      const [top] = found.areas as [Compared];
      const figure = `${figureText(top, speech, subject.per)}${subject.per ? ` ${subject.per}` : ''}`;
      return standings.every((s) => s.value !== null && isWatched(s))
        ? pick(`${top.name} tertinggi: ${figure}`, `${top.name} is highest: ${figure}`)
        : pick(`${top.name} tercatat di atas ${others}: ${figure}`, `${top.name} is recorded above ${others}: ${figure}`);
    }
    case 'group': {
      const names = namesOrCount(found.areas, many, speech);
      const open = found.areas.some(({ rank }) => rank !== null && rank.low === rank.high)
        ? ''
        : pick('; urutannya belum pasti', '; their order is not certain');
      return pick(`Tercatat di atas ${others}: ${names}${open}`, `Recorded above ${others}: ${names}${open}`);
    }
    case 'unclear': {
      const [first] = found.areas as [Compared];
      const rivals = found.rivals.length;
      if (rivals === found.rest.length)
        return pick(
          `Urutan ${format.integer(rivals + 1)} ${many} belum dapat dipastikan: selang angkanya bertumpuk`,
          `The order of the ${format.integer(rivals + 1)} ${many} is not certain: their intervals overlap`,
        );
      const rest =
        rivals === 1
          ? (found.rivals[0]?.name ?? '')
          : pick(`${format.integer(rivals)} wilayah lain`, `${format.integer(rivals)} others`);
      const names = speech.names([first, ...found.rivals].map((a) => a.name));
      // Draws from what is known of all areas together may tell more than the intervals of each.
      if (first.rank?.high === 1)
        return pick(
          `${first.name} di peringkat 1 dari ${format.integer(first.rank.of)}, tetapi selangnya bertumpuk dengan ${rest}`,
          `${first.name} ranks 1 of ${format.integer(first.rank.of)}, but its interval overlaps ${rest}`,
        );
      if (rivals <= 2 && names.length <= MOST_NAMES) {
        return pick(
          `Urutan teratas belum pasti: selang ${names} bertumpuk`,
          `The top of the order is not certain: ${names} overlap`,
        );
      }
      return pick(
        `Urutan teratas belum pasti: selang ${first.name} bertumpuk dengan ${rest}`,
        `The top of the order is not certain: the interval of ${first.name} overlaps ${rest}`,
      );
    }
  }
}

/** Names as far as a title carries them, else how many. */
export function namesOrCount(areas: readonly Pick<Standing, 'name'>[], many: string, speech: Speech): string {
  const names = speech.names(areas.map((a) => a.name));
  return areas.length <= MOST_LEADERS && names.length <= MOST_NAMES ? names : `${speech.format.integer(areas.length)} ${many}`;
}

/** How certain the ranks are; null where there are none. */
export function ranksSentence(standings: readonly Standing[], subject: Subject, speech: Speech): string | null {
  const { pick, format } = speech;
  const ranked = standings.filter((s) => s.rank !== null);
  if (ranked.length < 2) return null;
  const certain = ranked.filter(({ rank }) => rank?.low === rank?.high);
  const [one, all] = [levelName(subject, speech, certain.length), format.integer(ranked.length)];
  if (certain.length === 0)
    return pick(
      `Tidak satu pun dari ${all} peringkat pasti; bacalah sebagai rentang.`,
      `None of the ${all} ranks is certain; read them as ranges.`,
    );
  return pick(
    `Hanya ${format.integer(certain.length)} dari ${all} peringkat yang pasti: ${speech.names(certain.map((s) => s.name))}.`,
    `The rank of ${format.integer(certain.length)} ${one} of ${all} is certain: ${speech.names(certain.map((s) => s.name))}.`,
  );
}
