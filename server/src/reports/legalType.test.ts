import { expect, it } from 'vitest';
import { legalType } from './legalType.ts';

it.each([
  ['ADM', 'administrasi'],
  ['Pelanggaran Administrasi', 'administrasi'],
  ['Tindak Pidana Pemilu', 'pidana'],
  ['pidana, kode etik', 'pidana,kode_etik'],
  ['ADM-TSM', 'administrasi_tsm'],
  ['ADM dan ETIK', 'administrasi,kode_etik'],
  ['perselisihan antarwarga', 'perselisihan antarwarga'],
])('%s is kept as %s', (text, kept) => expect(legalType(text)).toBe(kept));
