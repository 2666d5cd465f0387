import type { Text } from '../http/contract.ts';
import type { Caveat } from './caveats.ts';
import type { Area } from './figure.ts';
import type { UndrawnGroup } from './groupUnits.ts';
import { dateText } from './sentence.ts';
import type { Undivided } from './undivided.ts';

const WHY: Record<UndrawnGroup['reason'], Text> = {
  tingkat: { id: 'anggotanya lebih kecil daripada tingkat ini', en: 'its members are smaller than this level' },
  sebagian: { id: 'hanya sebagian anggotanya ada di peta ini', en: 'only part of it is on this map' },
  bertumpang: { id: 'berbagi wilayah dengan kelompok lain', en: 'it shares an area with another group' },
};

/** Which groups stand as one area each, and which do not. */
export function groupsCaveat(drawn: readonly { name: string }[], undrawn: readonly UndrawnGroup[]): Caveat {
  const names = drawn.map((g) => g.name).join(', ');
  const told =
    drawn.length === 0
      ? { id: 'Tidak ada kelompok wilayah yang dapat digambar di sini.', en: 'No group of regions can be drawn here.' }
      : {
          id: `Kelompok ${names} dihitung sebagai satu wilayah, menggantikan anggotanya; tidak ada yang terhitung dua kali.`,
          en: `The group ${names} counts as one area in the place of its members; nothing is counted twice.`,
        };
  const left = undrawn.map((g) => ({ id: `${g.name} (${WHY[g.reason].id})`, en: `${g.name} (${WHY[g.reason].en})` }));
  const rest = (language: 'id' | 'en', words: string) =>
    left.length === 0 ? '' : ` ${words}: ${left.map((l) => l[language]).join('; ')}.`;
  return {
    code: 'kelompok_satuan',
    text: { id: told.id + rest('id', 'Tidak digambar sebagai satu'), en: told.en + rest('en', 'Not drawn as one') },
  };
}

/** On which day's boundaries the figures stand, and how they came there. */
export function boundariesCaveat(at: string, areas: readonly Area[]): Caveat {
  const day = dateText(at);
  const joined = areas.flatMap((a) => (a.unit?.kind === 'dahulu' && a.unit.note ? [a.unit.note] : []));
  const MOST = 4;
  const notes = (language: 'id' | 'en') =>
    joined
      .slice(0, MOST)
      .map((n) => ` ${n[language]}`)
      .join('');
  return {
    code: 'batas_dahulu',
    text:
      joined.length === 0
        ? {
            id: `Batas dan nama wilayah per ${day.id}; pada tingkat ini tidak ada wilayah yang dimekarkan sesudahnya.`,
            en: `Boundaries and names of ${day.en}; no area of this level has been divided since.`,
          }
        : {
            id: `Batas dan nama wilayah per ${day.id}.${notes('id')} Angka wilayah kini dijumlahkan, tidak dibagi.`,
            en: `Boundaries and names of ${day.en}.${notes('en')} Figures of today's areas are added up, not apportioned.`,
          },
  };
}

const number = (n: number, locale: 'id-ID' | 'en-GB') => new Intl.NumberFormat(locale).format(n);

/** Reports of an undivided area: not drawn, or apportioned by a rule. */
export function undividedCaveat(
  found: readonly { undivided: Undivided; n: number; rule: Text | null }[],
  what: Text,
): Caveat | null {
  if (found.length === 0) return null;
  const one = ({ undivided: u, n, rule }: (typeof found)[number], language: 'id' | 'en'): string => {
    const parts = u.successors.map((s) => s.name).join(', ');
    if (language === 'id') {
      const fate = rule ? rule.id : 'tidak dibagi dan tidak digambar';
      return `${number(n, 'id-ID')} ${what.id} diterbitkan untuk wilayah induk ${u.name} (kini ${parts}) tanpa tempat yang lebih rinci: ${fate}.`;
    }
    const fate = rule ? rule.en : 'not apportioned and not drawn';
    return `${number(n, 'en-GB')} ${what.en} were published for the former ${u.name} (today ${parts}) without a more precise place: ${fate}.`;
  };
  return {
    code: 'wilayah_induk',
    text: { id: found.map((f) => one(f, 'id')).join(' '), en: found.map((f) => one(f, 'en')).join(' ') },
  };
}

/** Coverage of a unit speaks of the areas of it that were watched. */
export function unitCoverageCaveat(areas: readonly Area[], reported: ReadonlySet<string>): Caveat | null {
  const partly = areas.flatMap((area) => {
    const members = area.unit?.members ?? [];
    const watched = members.filter((code) => reported.has(code)).length;
    return members.length > 1 && watched > 0 && watched < members.length
      ? [{ name: area.name, watched, of: members.length }]
      : [];
  });
  if (partly.length === 0) return null;
  const say = (words: (p: (typeof partly)[number]) => string) => partly.slice(0, 4).map(words).join('; ');
  return {
    code: 'cakupan_satuan',
    text: {
      id: `Sebagian anggota belum terpantau: ${say((p) => `${p.name} (terpantau ${p.watched} dari ${p.of})`)}.`,
      en: `Some members are not monitored yet: ${say((p) => `${p.name} (${p.watched} of ${p.of} monitored)`)}.`,
    },
  };
}
