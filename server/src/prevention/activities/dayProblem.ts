import type { Text } from '../../http/contract.ts';

/** Nothing that was done before elections were supervised belongs in the register. */
const FIRST_DAY = '2000-01-01';

/**
 * What is wrong with the days of an activity (`YYYY-MM-DD`; end null = one day), in the form and in a file alike: it lies ahead of `today`, so it
 * was not done yet; it ends before it starts; its year cannot be right. Null when nothing is.
 */
export function dayProblem(start: string, end: string | null, today: string): { at: 'start' | 'end'; reason: Text } | null {
  if (start < FIRST_DAY)
    return {
      at: 'start',
      reason: {
        id: `Tanggal mulai ${start} terlalu lama. Periksa tahunnya.`,
        en: `The first day ${start} is too long ago. Check the year.`,
      },
    };
  if (start > today)
    return {
      at: 'start',
      reason: {
        id: `Tanggal mulai ${start} belum terjadi. Yang akan datang masuk rencana, bukan daftar kegiatan.`,
        en: `The first day ${start} is in the future. What is still to come belongs in a plan, not in the register.`,
      },
    };
  if (end === null) return null;
  if (end < start)
    return {
      at: 'end',
      reason: { id: `Selesai (${end}) sebelum mulai (${start}).`, en: `It ends (${end}) before it starts (${start}).` },
    };
  if (end > today)
    return {
      at: 'end',
      reason: {
        id: `Tanggal selesai ${end} belum terjadi. Bila masih berlangsung, isi sampai hari ini dan perbarui kemudian.`,
        en: `The last day ${end} is in the future. If it is still going on, enter it until today and update it later.`,
      },
    };
  return null;
}
