import type { SameKeys } from '../text/useText.ts';

const id = {
  up: 'Naik satu tingkat',
  regions: 'Wilayah',
  regionsIntro: 'Kode dan nama wilayah menurut Kemendagri. Pilih satu untuk membuka profilnya.',
  regionFilter: 'Saring nama atau kode',
  regionsEmpty: 'Tidak ada wilayah yang cocok.',
  regionCounts: (kabkota: string, kecamatan: string, desa: string) =>
    `${kabkota} kabupaten/kota · ${kecamatan} kecamatan · ${desa} desa/kelurahan`,
  kabkotaCount: (count: string) => `${count} kab/kota`,
  kecamatanCounts: (kecamatan: string, desa: string) => `${kecamatan} kecamatan · ${desa} desa/kelurahan`,
  desaCounts: (desa: string) => `${desa} desa/kelurahan`,
  children: { provinsi: 'Provinsi', kabkota: 'Kabupaten dan kota', kecamatan: 'Kecamatan', desa: 'Desa dan kelurahan' },
  lineage: 'Riwayat',
  lineageOf: { pendahulu: 'Sebelumnya', penerus: 'Diteruskan oleh' },
  source: 'Sumber',
  denominators: 'Penyebut',
  denominatorsNote: 'Penyebut melekat pada satu pemilihan; jangan dipakai untuk pemilihan lain.',
  measure: 'Ukuran',
  election: 'Pemilihan',
  value: 'Nilai',
};

const en: SameKeys<typeof id> = {
  up: 'One level up',
  regions: 'Areas',
  regionsIntro: 'Codes and names after the Ministry of Home Affairs. Choose one to open its profile.',
  regionFilter: 'Filter by name or code',
  regionsEmpty: 'No area matches.',
  regionCounts: (kabkota, kecamatan, desa) => `${kabkota} regencies/cities · ${kecamatan} districts · ${desa} villages`,
  kabkotaCount: (count) => `${count} regencies/cities`,
  kecamatanCounts: (kecamatan, desa) => `${kecamatan} districts · ${desa} villages`,
  desaCounts: (desa) => `${desa} villages`,
  children: { provinsi: 'Provinces', kabkota: 'Regencies and cities', kecamatan: 'Districts', desa: 'Villages' },
  lineage: 'History',
  lineageOf: { pendahulu: 'Before', penerus: 'Continued by' },
  source: 'Source',
  denominators: 'Denominators',
  denominatorsNote: 'A denominator belongs to one election; do not use it for another.',
  measure: 'Measure',
  election: 'Election',
  value: 'Value',
};

/** Words of the pages about areas. */
export const regionsText = { id, en };
