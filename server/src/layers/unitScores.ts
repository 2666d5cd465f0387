import type { IndexScore } from '../indices/contract.ts';
import type { Area } from './figure.ts';

/**
 * Scores by drawn area. An area as it was has the score that was published for it; scores of several areas of today, or of a group,
 * cannot be added up or averaged, so those have none, with the reason.
 */
export function unitScores(areas: readonly Area[], scores: ReadonlyMap<string, IndexScore>): ReadonlyMap<string, IndexScore> {
  if (!areas.some((a) => a.unit)) return scores;
  const found = new Map(scores);
  for (const { code, name, unit } of areas) {
    if (!unit) continue;
    const rows = unit.members.flatMap((member) => scores.get(member) ?? []);
    const [row] = rows;
    found.delete(code);
    if (!row) continue;
    const { former } = row;
    const published =
      former && unit.kind === 'dahulu' && rows.length === unit.members.length && rows.every((r) => r.former?.code === unit.id);
    found.set(
      code,
      published
        ? { ...row, code, score: former.score, class: former.class, rank: former.rank, absence: null, absenceNote: null }
        : {
            ...row,
            code,
            score: null,
            class: null,
            rank: null,
            absence: 'tidak_berlaku',
            absenceNote: {
              id: `Skor indeks tidak dapat dijumlahkan atau dirata-ratakan, jadi ${name} tidak mempunyai skor pada edisi ini.`,
              en: `Index scores cannot be added up or averaged, so ${name} has no score in this edition.`,
            },
          },
    );
  }
  return found;
}
