import { namesOrCount } from './leaders.ts';
import { capital, type Speech } from './speech.ts';
import { isCompared, isWatched, type Standing } from './standing.ts';
import { averageName, levelName, type Subject } from './subject.ts';

/**
 * On which side of the average areas stand: `above` and `below` only where the whole interval does, `below` only where enough came in
 * (`thin`: below it, but weakly monitored); `same` cannot be told from it. Areas that cannot be compared are in none.
 */
export interface Sides {
  above: Standing[];
  below: Standing[];
  thin: Standing[];
  same: Standing[];
}

/** Null average: nothing is compared. */
export function sidesOf(standings: readonly Standing[], average: number | null): Sides | null {
  if (average === null || !Number.isFinite(average)) return null;
  const figures = standings.filter(isCompared).sort((a, b) => b.value - a.value);
  const under = figures.filter((s) => s.high < average);
  return {
    above: figures.filter((s) => s.low > average),
    below: under.filter(isWatched),
    thin: under.filter((s) => !isWatched(s)),
    same: figures.filter((s) => s.low <= average && average <= s.high),
  };
}

/** "2 dari 7 kabupaten/kota di atas rata-rata provinsi (47,0), 3 tidak dapat dibedakan darinya"; null where nothing is compared. */
export function sidesTitle(
  standings: readonly Standing[],
  average: number | null,
  subject: Subject,
  speech: Speech,
): string | null {
  const sides = sidesOf(standings, average);
  const { pick, format } = speech;
  const compared = standings.filter(isCompared).length;
  if (sides === null || compared < 2) return null;
  const many = levelName(subject, speech);
  const mean = `${averageName(subject, speech)} (${format.rate(average)})`;
  // Areas without a figure could stand anywhere.
  const all = compared === standings.length;
  if (sides.same.length === compared)
    return all
      ? pick(`Semua ${many} tidak dapat dibedakan dari ${mean}`, `None of the ${many} can be told from ${mean}`)
      : pick(
          `${capital(many)} yang punya angka tidak dapat dibedakan dari ${mean}`,
          `The ${many} with a figure cannot be told from ${mean}`,
        );
  if (sides.above.length === 0)
    return all
      ? pick(`Tidak ada ${many} yang tercatat di atas ${mean}`, `None of the ${many} is recorded above ${mean}`)
      : pick(
          `${capital(many)} yang punya angka tidak ada yang tercatat di atas ${mean}`,
          `None of the ${many} with a figure is recorded above ${mean}`,
        );
  const named = namesOrCount(sides.above, many, speech);
  return pick(`Tercatat di atas ${mean}: ${named}`, `Recorded above ${mean}: ${named}`);
}

/** The sides with names, in one sentence; null where nothing is compared. */
export function sidesSentence(
  standings: readonly Standing[],
  average: number | null,
  subject: Subject,
  speech: Speech,
): string | null {
  const sides = sidesOf(standings, average);
  if (sides === null) return null;
  const { pick } = speech;
  // The title has said it.
  if (sides.same.length === standings.filter(isCompared).length) return null;
  const names = (list: readonly Standing[]) => speech.names(list.map((s) => s.name));
  const parts = [
    ...(sides.above.length > 0 ? [pick(`di atas: ${names(sides.above)}`, `above: ${names(sides.above)}`)] : []),
    ...(sides.below.length > 0 ? [pick(`di bawah: ${names(sides.below)}`, `below: ${names(sides.below)}`)] : []),
    ...(sides.thin.length > 0
      ? [
          pick(
            `tercatat di bawah tetapi kurang terpantau: ${names(sides.thin)}`,
            `recorded below but weakly monitored: ${names(sides.thin)}`,
          ),
        ]
      : []),
    ...(sides.same.length > 0
      ? [pick(`tidak dapat dibedakan: ${names(sides.same)}`, `cannot be told from it: ${names(sides.same)}`)]
      : []),
  ];
  if (parts.length === 0) return null;
  return pick(
    `Terhadap ${averageName(subject, speech)}, ${parts.join('; ')}.`,
    `Against ${averageName(subject, speech)}, ${parts.join('; ')}.`,
  );
}

/** How one area stands to the average of what lies around it; null where nothing is compared. */
export function sideSentence(standing: Standing, average: number | null, subject: Subject, speech: Speech): string | null {
  const sides = sidesOf([standing], average);
  if (sides === null || !isCompared(standing)) return null;
  const { pick, format } = speech;
  const mean = `${averageName(subject, speech)} (${format.rate(average)})`;
  if (sides.above.length > 0) return pick(`Angka yang tercatat di atas ${mean}.`, `The recorded figure is above ${mean}.`);
  if (sides.below.length > 0) return pick(`Angka yang tercatat di bawah ${mean}.`, `The recorded figure is below ${mean}.`);
  if (sides.thin.length > 0)
    return pick(
      `Angka yang tercatat di bawah ${mean}, tetapi pengawasannya kurang terpantau: belum tentu kejadiannya lebih sedikit.`,
      `The recorded figure is below ${mean}, but supervision is weakly covered: less need not have happened.`,
    );
  return pick(`Tidak dapat dibedakan dari ${mean}.`, `It cannot be told from ${mean}.`);
}
