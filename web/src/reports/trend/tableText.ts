import type { SameKeys } from '../../text/useText.ts';

const id = {
  complete: 'Lengkap',
  completeShare: (share: string) => `sementara, ${share}`,
  completeYes: 'ya',
  completeUnknown: 'belum diketahui',
  marks: 'Tanda',
  channel: 'Kanal',
  half: 'Separuh',
  ninety: '90 %',
  complete95: '95 %',
  cases: 'Laporan',
  leftOut: 'Tanpa tanggal',
  from: 'Dihitung dari',
  last: 'Terakhir diterima',
  days: (n: string) => `${n} hari`,
  ownArea: 'wilayah ini',
  country: 'Indonesia',
};

const en: SameKeys<typeof id> = {
  complete: 'Complete',
  completeShare: (share) => `provisional, ${share}`,
  completeYes: 'yes',
  completeUnknown: 'not known',
  marks: 'Marks',
  channel: 'Channel',
  half: 'Half',
  ninety: '90 %',
  complete95: '95 %',
  cases: 'Reports',
  leftOut: 'Undated',
  from: 'Taken from',
  last: 'Last received',
  days: (n) => `${n} ${n === '1' ? 'day' : 'days'}`,
  ownArea: 'this area',
  country: 'Indonesia',
};

/** Words of the tables behind the trend, which come when one is opened. */
export const tableText = { id, en };
