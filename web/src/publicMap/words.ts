interface Words {
  zoomIn: string;
  zoomOut: string;
  whole: string;
  /** On a page that scrolls, moving the map takes a second key or finger. */
  wheel: string;
  wheelMac: string;
  fingers: string;
}

const WORDS: Record<'id' | 'en', Words> = {
  id: {
    zoomIn: 'Perbesar peta',
    zoomOut: 'Perkecil peta',
    whole: 'Tampilkan semua',
    wheel: 'Tekan Ctrl sambil menggulir untuk memperbesar peta',
    wheelMac: 'Tekan ⌘ sambil menggulir untuk memperbesar peta',
    fingers: 'Geser peta dengan dua jari',
  },
  en: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Show all',
    wheel: 'Hold Ctrl while scrolling to zoom the map',
    wheelMac: 'Hold ⌘ while scrolling to zoom the map',
    fingers: 'Move the map with two fingers',
  },
};

/** Words of the map in the language of the page. */
export const wordsOf = (lang: string): Words => (lang.startsWith('en') ? WORDS.en : WORDS.id);
