import { AppError, type ErrorItem } from '../../errors.ts';
import { LEVELS, type Level, type Region } from '../contract.ts';
import { compareCodes, isWithin, levelOf, parentOf } from '../regionCode.ts';

const where = 'members';

/**
 * The members of a group in order, each once. Throws AppError `invalid_request` that names every code that is not in the list of
 * regions, and every pair of which one lies inside the other: its figures would be counted twice.
 */
export function checkedMembers(
  codes: readonly string[],
  known: (code: string) => Pick<Region, 'code' | 'name'> | undefined,
): string[] {
  const sorted = [...new Set(codes)].sort(compareCodes);
  const items: ErrorItem[] = sorted
    .filter((code) => known(code) === undefined)
    .map((code) => ({
      where,
      message: {
        id: `Wilayah ${code} tidak ada dalam daftar. Cari namanya lalu pilih lagi.`,
        en: `There is no region ${code} in the list. Search its name and choose again.`,
      },
    }));
  const nameOf = (code: string) => known(code)?.name ?? code;
  for (const outer of sorted) {
    for (const inner of sorted) {
      if (inner === outer || !isWithin(inner, outer)) continue;
      items.push({
        where,
        message: {
          id: `${nameOf(inner)} (${inner}) sudah termasuk dalam ${nameOf(outer)} (${outer}); angkanya akan terhitung dua kali. Hapus salah satu.`,
          en: `${nameOf(inner)} (${inner}) lies inside ${nameOf(outer)} (${outer}) already; its figures would be counted twice. Remove one of them.`,
        },
      });
    }
  }
  if (items.length === 0) return sorted;
  throw new AppError(
    'invalid_request',
    { id: 'Anggota kelompok belum benar.', en: 'The members of the group are not right yet.' },
    { items },
  );
}

/** The smallest region that holds all codes (a lone code holds itself); null when they lie in several provinces or there are none. */
export function commonRegion(codes: readonly string[]): string | null {
  const [first, ...rest] = codes;
  let common: string | null = first ?? null;
  while (common !== null && !rest.every((code) => isWithin(code, common as string))) common = parentOf(common);
  return common;
}

/** The finest level among codes; provinsi when there are none. */
export const finestLevel = (codes: readonly string[]): Level =>
  LEVELS[Math.max(0, ...codes.map((code) => LEVELS.indexOf(levelOf(code))))] as Level;

/** The parts of the members that lie inside `region` (null = all of them): a member that holds the region gives the region itself. */
export function membersInside(codes: readonly string[], region: string | null): string[] {
  if (region === null) return [...codes];
  if (codes.some((code) => isWithin(region, code))) return [region];
  return codes.filter((code) => isWithin(code, region));
}
