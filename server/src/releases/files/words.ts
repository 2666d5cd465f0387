import type { Text } from '../../http/contract.ts';
import { NATION, type PublicHead, SMALLEST_SHOWN } from '../public/contract.ts';

/** Under which the figures may be used. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Where codes and names of areas come from, under a licence of their own. */
export const AREA_SOURCE = {
  title: 'Kode dan nama wilayah: idn-area-data (Kemendagri), ODbL-1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
} as const;

/** The office whose figures they are. */
export const publisherOf = ({ area, areaName }: PublicHead): string =>
  area === NATION
    ? 'Badan Pengawas Pemilihan Umum (Bawaslu)'
    : `Bawaslu ${/^provinsi/i.test(areaName) ? '' : 'Provinsi '}${areaName}`;

const MONTHS = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** `2024-02-14` as "14 Feb 2024". */
export function dayWords(day: string, language: keyof Text = 'id'): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[language][Number(month) - 1]} ${year}`;
}

/** Title of a release. */
export const releaseTitle = (head: PublicHead): Text => ({
  id: `Laporan dan temuan pengawasan pemilu, ${head.areaName}, rilis ${head.number}`,
  en: `Reports and findings of election supervision, ${head.areaName}, release ${head.number}`,
});

/** What a release is, in some sentences. */
export const releaseDescription = (head: PublicHead): Text => ({
  id: `${head.sample ? 'DATA CONTOH: sebagian atau semua angka adalah buatan. ' : ''}Banyaknya laporan (dari masyarakat, pemantau, peserta) dan temuan (oleh pengawas) menurut wilayah, isu, dan bulan, ${dayWords(head.from)} sampai ${dayWords(head.to)}. Jumlah 1 sampai ${SMALLEST_SHOWN - 1} disamarkan, begitu pula jumlah lain yang dapat membocorkannya. Lebih banyak laporan belum tentu berarti lebih banyak pelanggaran.`,
  en: `${head.sample ? 'SYNTHETIC DATA: some or all figures are made up. ' : ''}How many reports (by citizens, observers, contestants) and findings (by supervisors) there were by area, issue and month, ${dayWords(head.from, 'en')} to ${dayWords(head.to, 'en')}. Counts from 1 to ${SMALLEST_SHOWN - 1} are hidden, and others that would give them away. More reports do not necessarily mean more violations.`,
});
