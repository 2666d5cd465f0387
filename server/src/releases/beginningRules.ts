import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import { todayInJakarta } from '../today.ts';
import type { NewRelease } from './contract.ts';
import { dayAfter, endsMonth } from './months.ts';
import { NATION, type PublicRelease } from './public/contract.ts';
import { windowsCounting } from './public/readRelease.ts';
import { isOpen, isPublished } from './releaseStatus.ts';
import type { StoredRelease } from './repository.ts';

/** Why no release of an area can be begun beside those that there are; null when one can. */
export function whyNotBegin(area: string, all: readonly StoredRelease[]): Text | null {
  const open = all.find((r) => r.area === area && isOpen(r.status));
  if (open) {
    return {
      id: `Rilis ${open.number} untuk wilayah ini belum selesai. Terbitkan atau batalkan dahulu.`,
      en: `Release ${open.number} of this area is not finished. Publish or cancel it first.`,
    };
  }
  const lives = (r: StoredRelease) => isOpen(r.status) || isPublished(r.status);
  const other = all.find((r) => lives(r) && (r.area === NATION) !== (area === NATION));
  if (!other) return null;
  return {
    id: `Ada rilis untuk ${other.area_name}. Rilis seluruh Indonesia dan rilis provinsi tidak dapat ada bersama: selisih keduanya dapat membuka angka yang disamarkan.`,
    en: `There are releases of ${other.area_name}. Releases of the whole country and of a province cannot exist together: their differences could give away hidden figures.`,
  };
}

/** The newest published release of an area; null when there is none. */
export const newestOf = (area: string, all: readonly StoredRelease[]): StoredRelease | null =>
  all.filter((r) => r.area === area && r.status === 'terbit').at(-1) ?? null;

/** Last day of all that the windows of a release cover. */
export const lastDayOf = (previous: PublicRelease): string =>
  previous.windows
    .map(({ to }) => to)
    .sort()
    .at(-1) ?? '';

/**
 * Refuses, before anything is computed, a release whose windows or corrections do not fit to the one before. Throws AppError
 * `invalid_request` naming the field.
 */
export function checkTask(task: NewRelease, previous: PublicRelease | null, published: readonly StoredRelease[]): void {
  const { from, to } = task;
  if (previous === null) {
    if (from === null || !from.endsWith('-01')) throw wrong('from', FIRST_DAY);
    if (to === null) throw wrong('to', FIRST_NEEDS_WINDOW);
  } else if (from !== null) throw wrong('from', NOT_AGAIN);
  const starts = previous === null ? (from as string) : dayAfter(lastDayOf(previous));
  if (to !== null) {
    if (!endsMonth(to)) throw wrong('to', LAST_DAY);
    if (to < starts) throw wrong('to', beforeStart(starts));
    if (to >= `${todayInJakarta().slice(0, 7)}-01`) throw wrong('to', NOT_OVER);
  } else if (task.restate.length === 0 && task.corrections.length === 0) throw wrong('to', NOTHING_NEW);
  for (const { about } of task.corrections)
    if (!published.some((r) => r.number === about && r.area === task.area)) throw wrong('corrections', notPublished(about));
  const counting = new Set(previous === null ? [] : windowsCounting(previous.windows, previous.number).map(({ id }) => id));
  for (const id of task.restate) if (!counting.has(id)) throw wrong('restate', noWindow(id));
}

const wrong = (where: string, message: Text) => new AppError('invalid_request', message, { items: [{ where, message }] });
const FIRST_DAY: Text = {
  id: 'Rilis pertama suatu wilayah memerlukan awal periode: tanggal 1 suatu bulan.',
  en: 'The first release of an area needs the beginning of its period: the first day of a month.',
};
const FIRST_NEEDS_WINDOW: Text = {
  id: 'Rilis pertama suatu wilayah memerlukan akhir periode.',
  en: 'The first release of an area needs the end of its period.',
};
const NOT_AGAIN: Text = {
  id: 'Awal periode hanya untuk rilis pertama; yang berikutnya melanjutkan rilis sebelumnya.',
  en: 'A beginning is for the first release only; later ones continue the one before.',
};
const LAST_DAY: Text = {
  id: 'Periode berakhir pada hari terakhir suatu bulan.',
  en: 'A period ends on the last day of a month.',
};
const beforeStart = (starts: string): Text => ({
  id: `Periode baru mulai ${starts}; akhirnya tidak boleh sebelum itu.`,
  en: `The new period begins on ${starts}; it cannot end before that.`,
});
const NOT_OVER: Text = {
  id: 'Bulan itu belum berakhir. Pilih bulan yang sudah lewat.',
  en: 'That month is not over. Choose one that is.',
};
const NOTHING_NEW: Text = {
  id: 'Tanpa periode baru, rilis harus berisi koreksi atau hitung ulang.',
  en: 'Without a new period a release has to correct something or count a period anew.',
};
const notPublished = (number: number): Text => ({
  id: `Rilis ${number} dari wilayah ini tidak pernah terbit.`,
  en: `Release ${number} of this area was never published.`,
});
const noWindow = (id: string): Text => ({
  id: `Jendela ${id} tidak ada, atau sudah diganti.`,
  en: `There is no window ${id}, or it has been replaced.`,
});
