import { Choices } from '../imports/parse/choices.ts';

const TYPES = new Choices<string>({ id: 'jenis', en: 'legal type' }, [
  {
    code: 'administrasi',
    value: 'administrasi',
    labels: ['ADM', 'administratif', 'pelanggaran administrasi', 'pelanggaran administratif', 'administrative'],
  },
  {
    code: 'administrasi_tsm',
    value: 'administrasi_tsm',
    labels: ['ADM-TSM', 'TSM', 'administrasi TSM', 'administratif TSM', 'pelanggaran administratif TSM'],
  },
  {
    code: 'kode_etik',
    value: 'kode_etik',
    labels: ['ETIK', 'etik', 'pelanggaran kode etik', 'kode etik penyelenggara', 'ethics'],
  },
  {
    code: 'pidana',
    value: 'pidana',
    labels: ['PIDANA', 'tindak pidana', 'tindak pidana pemilu', 'tindak pidana pemilihan', 'pelanggaran pidana', 'criminal'],
  },
  {
    code: 'hukum_lainnya',
    value: 'hukum_lainnya',
    labels: [
      'HKM-LAIN',
      'hukum lain',
      'hukum lainnya',
      'lainnya',
      'peraturan perundang-undangan lain',
      'pelanggaran hukum lainnya',
      'other law',
    ],
  },
]);

/**
 * Legal types in Bawaslu's four (with TSM five) words, joined by commas when a case has several; words outside the list
 * are kept as they stand, for the type is a second axis beside the issue and nothing is counted by it alone.
 */
export function legalType(text: string): string {
  const whole = TYPES.parse(text);
  if (whole.ok) return whole.value;
  const parts = text.split(/\s*(?:[,;/|+&]|\bdan\b)\s*/i).filter(Boolean);
  const known = parts.map((p) => TYPES.parse(p));
  return known.length > 1 && known.every((p) => p.ok) ? [...new Set(known.map((p) => (p.ok ? p.value : '')))].join(',') : text;
}
