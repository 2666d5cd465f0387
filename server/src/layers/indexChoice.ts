import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import type { Edition } from '../indices/contract.ts';
import type { MapLevel } from '../regions/contract.ts';

const DEFAULT_EDITION = 'ikp-2024';
/** Code of the total among the indicators. */
export const TOTAL = 'skor';
export type Reading = Edition['readings'][number];

/** The edition asked for, else IKP 2024, else the last one known. Throws AppError `not_found` naming the known ones. */
export function chosenEdition(editions: readonly Edition[], id: string | undefined): Edition {
  const edition =
    id === undefined ? (editions.find((e) => e.id === DEFAULT_EDITION) ?? editions.at(-1)) : editions.find((e) => e.id === id);
  if (edition) return edition;
  throw unknown(
    'Edisi',
    'edition',
    id ?? DEFAULT_EDITION,
    editions.map((e) => e.id),
  );
}

/**
 * The reading asked for at this level, else the first of the level; null when the edition has none there. Throws
 * AppError `not_found` for a reading that the edition has at no level.
 */
export function chosenReading(edition: Edition, level: MapLevel, id: string | undefined): Reading | null {
  if (id !== undefined && !edition.readings.some((r) => r.id === id)) {
    throw unknown('Bacaan', 'reading', id, [...new Set(edition.readings.map((r) => r.id))]);
  }
  const here = edition.readings.filter((r) => r.level === level);
  return here.find((r) => r.id === id) ?? here[0] ?? null;
}

/** Printed name of the indicator asked for. Throws AppError `not_found` naming those of the edition. */
export function chosenIndicator(edition: Edition, id: string): Text {
  const found = edition.indicators.find((i) => i.id === id);
  if (found) return found.name;
  if (id === TOTAL) return { id: 'skor total', en: 'total score' };
  throw unknown(
    'Indikator',
    'indicator',
    id,
    edition.indicators.map((i) => i.id),
  );
}

function unknown(whatId: string, whatEn: string, value: string, known: readonly string[]): AppError {
  const list = known.join(', ') || '-';
  return new AppError('not_found', {
    id: `${whatId} “${value}” tidak dikenal. Yang ada: ${list}.`,
    en: `The ${whatEn} “${value}” is not known. Known: ${list}.`,
  });
}
