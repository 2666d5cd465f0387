import type { MapLevel } from '@petarawan/server/contract/regions';

/** Levels of the map from the outside in. */
export const MAP_LEVELS: readonly MapLevel[] = ['provinsi', 'kabkota', 'kecamatan'];

/** Region whose inside is drawn, and the level of the areas inside it. */
export interface Scope {
  /** Null is the whole country. */
  parent: string | null;
  level: MapLevel;
  /** Levels that can be drawn inside `parent`. */
  choices: readonly MapLevel[];
}

export function parentCode(code: string): string | null {
  const cut = code.lastIndexOf('.');
  return cut === -1 ? null : code.slice(0, cut);
}

export function levelOf(code: string): MapLevel | null {
  return MAP_LEVELS[code.split('.').length - 1] ?? null;
}

export function provinceOf(code: string): string {
  return code.slice(0, 2);
}

/** `code` and the regions around it, outermost first. */
export function lineOf(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

/**
 * What a view draws: the inside of `code` at `level`. A kecamatan has no areas inside, so its kabupaten/kota is drawn;
 * a level that does not lie inside the region gives way to the next one below it.
 */
export function scopeOf(code: string | null, level: MapLevel | null): Scope {
  const parent =
    code !== null && code.split('.').length >= MAP_LEVELS.length
      ? code
          .split('.')
          .slice(0, MAP_LEVELS.length - 1)
          .join('.')
      : code;
  const choices = MAP_LEVELS.slice(parent === null ? 0 : parent.split('.').length);
  const [first = 'kecamatan'] = choices;
  return { parent, level: level !== null && choices.includes(level) ? level : first, choices };
}
