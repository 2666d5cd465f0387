import { Choices } from '../imports/parse/choices.ts';
import type { Level } from './contract.ts';

/** Levels as files name them. */
export const LEVEL_CHOICES = new Choices<Level>({ id: 'tingkat', en: 'level' }, [
  { code: 'provinsi', value: 'provinsi', labels: ['prov', 'propinsi', 'province', '1'] },
  {
    code: 'kabkota',
    value: 'kabkota',
    labels: ['kabupaten/kota', 'kab/kota', 'kabupaten', 'kab', 'kota', 'regency', 'city', '2'],
  },
  { code: 'kecamatan', value: 'kecamatan', labels: ['kec', 'distrik', 'kapanewon', 'kemantren', 'district', '3'] },
  { code: 'desa', value: 'desa', labels: ['desa/kelurahan', 'kelurahan', 'kel', 'kampung', 'nagari', 'gampong', 'village', '4'] },
]);
