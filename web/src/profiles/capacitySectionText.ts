/** Words of the block about supervisors in both languages: it arrives late, so they stand together. */
export const capacitySectionText = {
  id: {
    title: 'Kapasitas pengawas',
    staff: { ptps: 'Pengawas TPS (PTPS)', pkd: 'Pengawas kelurahan/desa (PKD)', panwascam: 'Panwascam' },
    per: {
      tps: (n: string) => `${n} per TPS`,
      desa: (n: string) => `${n} per desa/kelurahan`,
      kecamatan: (n: string) => `${n} per kecamatan`,
    },
    norm: (n: string) => `norma ${n}`,
    published: 'Terbitan',
    note: 'Jumlah orang, bukan mutu pengawasan. Angka yang tidak ada bukan nol.',
  },
  en: {
    title: 'Supervisor capacity',
    staff: { ptps: 'Polling station supervisors (PTPS)', pkd: 'Village supervisors (PKD)', panwascam: 'Panwascam' },
    per: {
      tps: (n: string) => `${n} per polling station`,
      desa: (n: string) => `${n} per village`,
      kecamatan: (n: string) => `${n} per kecamatan`,
    },
    norm: (n: string) => `norm ${n}`,
    published: 'Published',
    note: 'Numbers of people, not the quality of supervision. A number that is missing is not zero.',
  },
};
