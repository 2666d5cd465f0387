/** Words of the talk in the browser; those of keys and notes are in `presenter/presenterWords.ts`. */
export const presentText = {
  id: {
    loading: 'Membuka paparan …',
    missing: 'Paparan ini tidak ada, atau Anda tidak berhak melihatnya.',
    empty: 'Paparan ini belum punya salindia.',
    back: 'Kembali ke daftar paparan',
    preparing: (ready: string, all: string) => `Menyiapkan salindia: ${ready} dari ${all}`,
    offline: 'Tanpa jaringan · semua salindia siap',
    offlinePart: (ready: string, all: string) => `Tanpa jaringan · ${ready} dari ${all} salindia siap`,
    page: (at: string, all: string) => `Halaman ${at}/${all}`,
    live: (version: string) => `peta hidup, data versi ${version}`,
    liveOther: (version: string, deck: string) => `peta hidup, data versi ${version} (salindia lain: versi ${deck})`,
  },
  en: {
    loading: 'Opening the deck …',
    missing: 'There is no such deck, or you may not see it.',
    empty: 'This deck has no slides yet.',
    back: 'Back to the list of decks',
    preparing: (ready: string, all: string) => `Preparing slides: ${ready} of ${all}`,
    offline: 'No network · all slides are ready',
    offlinePart: (ready: string, all: string) => `No network · ${ready} of ${all} slides are ready`,
    page: (at: string, all: string) => `Page ${at}/${all}`,
    live: (version: string) => `live map, data version ${version}`,
    liveOther: (version: string, deck: string) => `live map, data version ${version} (other slides: version ${deck})`,
  },
};
