import type { Level } from '../regions/contract.ts';
import type { IndexClass, IndexScore } from './contract.ts';

/** A stored row; `class` also holds the two absences that a source can print instead of a class. */
export interface StoredScore {
  edition: string;
  level: string;
  reading: string;
  code: string;
  indicator: string;
  score: number | null;
  class: string | null;
  rank: number | null;
  source: string;
  sourceDate: string | null;
  note: string | null;
}

/** Words that may stand in the class column: the official classes and the printed reasons for having none. */
export const CLASS_WORDS = ['rendah', 'sedang', 'tinggi', 'belum_tervalidasi', 'tidak_berlaku'] as const;
const isClass = (word: string | null): word is IndexClass => word === 'rendah' || word === 'sedang' || word === 'tinggi';

/**
 * A stored row as the API says it. A score that is not there is never zero: it has a reason. A zero of a thematic
 * index stays zero and carries the caveat Bawaslu gave when it published the first of them.
 */
export function indexScore(row: StoredScore, family: string): IndexScore {
  const refused = row.class === 'belum_tervalidasi' || row.class === 'tidak_berlaku' ? row.class : null;
  const score = refused ? null : row.score;
  const absence = refused ?? (score === null ? 'tidak_ada_data' : null);
  return {
    edition: row.edition,
    level: row.level as Level,
    reading: row.reading,
    code: row.code,
    indicator: row.indicator,
    score,
    class: isClass(row.class) ? row.class : null,
    rank: row.rank,
    absence,
    absenceNote: absence && reason(absence, row.note),
    caveat: score === 0 && family === 'tematik' ? ZERO : null,
    former: null,
    source: { name: row.source, date: row.sourceDate, note: row.note },
  };
}

const ZERO = {
  id: 'Nilai 0 tidak berarti tanpa ancaman: menurut Bawaslu datanya masih perlu divalidasi pusat.',
  en: 'A score of 0 does not mean no threat: Bawaslu said its data still needed central validation.',
};

function reason(absence: NonNullable<IndexScore['absence']>, note: string | null) {
  const because = note ? `: ${note}` : '';
  if (absence === 'belum_tervalidasi')
    return { id: `Belum divalidasi pusat${because}.`, en: `Not validated centrally yet${because}.` };
  if (absence === 'tidak_berlaku')
    return { id: `Tidak berlaku untuk daerah ini${because}.`, en: `Not applicable to this area${because}.` };
  return {
    id: `Skor tidak dipublikasikan dalam sumber yang ditemukan${because}.`,
    en: `No score was published in the sources found${because}.`,
  };
}
