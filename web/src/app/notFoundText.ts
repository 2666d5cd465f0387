/** What an address without a page says, in both languages: hardly anybody needs it. */
export const notFoundText = {
  id: {
    title: 'Halaman tidak ditemukan',
    hint: 'Alamat ini tidak ada. Barangkali salah ketik atau sudah dipindahkan.',
  },
  en: {
    title: 'Page not found',
    hint: 'This address does not exist. It may be mistyped or have moved.',
  },
};
