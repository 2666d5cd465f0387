import { expect, it } from 'vitest';
import { shortStage } from './shortStage.ts';

it('names a stage by its first deed, without words around it', () => {
  expect(
    [
      'Pelaksanaan kampanye',
      'Masa tenang',
      'Pemutakhiran data pemilih dan penyusunan daftar pemilih',
      'Pemutakhiran dan penyusunan daftar pemilih',
      'Penghitungan dan rekapitulasi hasil',
      'Perencanaan program dan anggaran',
      'Pemungutan suara putaran kedua (bila ada)',
      'Pembentukan PPK, PPS, KPPS',
    ].map(shortStage),
  ).toEqual([
    'Kampanye',
    'Masa tenang',
    'Pemutakhiran data pemilih',
    'Pemutakhiran daftar pemilih',
    'Penghitungan hasil',
    'Perencanaan program dan anggaran',
    'Pemungutan suara putaran kedua',
    'Pembentukan PPK, PPS, KPPS',
  ]);
});
