import type { Language } from '@petarawan/server/drawing/words/language';

/** Words of a talk, in the language of its deck. */
export interface PresenterWords {
  slide: (at: number, count: number, title: string) => string;
  previous: string;
  next: string;
  overview: string;
  notes: string;
  blank: string;
  fullScreen: string;
  help: string;
  close: string;
  hint: string;
  /** The same where there is no keyboard. */
  touchHint: string;
  typed: (number: string) => string;
  blackNow: string;
  whiteNow: string;
  timer: string;
  timerStart: string;
  timerPause: string;
  timerReset: string;
  running: (time: string) => string;
  paused: (time: string) => string;
  clock: string;
  now: string;
  upcoming: string;
  end: string;
  noNotes: string;
  caveats: string;
  sources: string;
  larger: string;
  smaller: string;
  notesTitle: string;
  notesBlocked: string;
  notesLost: string;
  notesWaiting: string;
  keys: readonly (readonly [keys: string, what: string])[];
  advice: readonly string[];
}

export const presenterWords: Record<Language, PresenterWords> = {
  id: {
    slide: (at, count, title) => `Salindia ${at} dari ${count}: ${title}`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    overview: 'Ikhtisar',
    notes: 'Catatan',
    blank: 'Gelapkan',
    fullScreen: 'Layar penuh',
    help: 'Bantuan',
    close: 'Tutup',
    hint: 'Tekan ? untuk daftar tombol',
    touchHint: 'Geser ke kiri untuk halaman berikutnya; miringkan ponsel agar lebih besar',
    typed: (number) => `Ke halaman ${number}: tekan Enter`,
    blackNow: 'Layar hadirin gelap',
    whiteNow: 'Layar hadirin putih',
    timer: 'Lama paparan',
    timerStart: 'Mulai',
    timerPause: 'Jeda',
    timerReset: 'Nolkan',
    running: (time) => `Waktu berjalan: ${time}`,
    paused: (time) => `Waktu berhenti: ${time}`,
    clock: 'Jam',
    now: 'Sekarang',
    upcoming: 'Berikutnya',
    end: 'Ini salindia terakhir.',
    noNotes: 'Tidak ada catatan untuk salindia ini.',
    caveats: 'Perlu diingat',
    sources: 'Sumber',
    larger: 'Perbesar catatan',
    smaller: 'Perkecil catatan',
    notesTitle: 'Catatan pemapar',
    notesBlocked: 'Jendela kedua tidak diizinkan peramban ini; catatan tampil di bawah.',
    notesLost: 'Jendela paparan ditutup. Buka lagi paparannya, lalu tekan N.',
    notesWaiting: 'Menunggu jendela paparan …',
    keys: [
      ['→ ↓ PageDown Spasi', 'salindia berikutnya'],
      ['← ↑ PageUp', 'salindia sebelumnya'],
      ['Home End', 'pertama, terakhir'],
      ['angka lalu Enter', 'langsung ke halaman itu'],
      ['B atau .', 'layar gelap, dan kembali'],
      ['W', 'layar putih, dan kembali'],
      ['N', 'jendela catatan pemapar'],
      ['T, R', 'waktu mulai atau jeda, dari nol'],
      ['O', 'ikhtisar semua salindia'],
      ['F', 'layar penuh'],
      ['?, Esc', 'daftar ini, tutup'],
    ],
    advice: [
      'Dua layar: tekan N, biarkan catatan di laptop, seret jendela ini ke proyektor, lalu tekan F.',
      'Di ponsel: geser ke kiri atau kanan.',
    ],
  },
  en: {
    slide: (at, count, title) => `Slide ${at} of ${count}: ${title}`,
    previous: 'Previous',
    next: 'Next',
    overview: 'Overview',
    notes: 'Notes',
    blank: 'Dark screen',
    fullScreen: 'Full screen',
    help: 'Help',
    close: 'Close',
    hint: 'Press ? for the list of keys',
    touchHint: 'Swipe left for the next slide; turn the phone to see it larger',
    typed: (number) => `To page ${number}: press Enter`,
    blackNow: 'The audience sees a dark screen',
    whiteNow: 'The audience sees a white screen',
    timer: 'Length of the talk',
    timerStart: 'Start',
    timerPause: 'Pause',
    timerReset: 'To zero',
    running: (time) => `Time runs: ${time}`,
    paused: (time) => `Time stands: ${time}`,
    clock: 'Clock',
    now: 'Now',
    upcoming: 'Next',
    end: 'This is the last slide.',
    noNotes: 'There are no notes for this slide.',
    caveats: 'To mind',
    sources: 'Sources',
    larger: 'Larger notes',
    smaller: 'Smaller notes',
    notesTitle: 'Speaker notes',
    notesBlocked: 'This browser allows no second window; the notes stand below.',
    notesLost: 'The window of the talk was closed. Open the deck again, then press N.',
    notesWaiting: 'Waiting for the window of the talk …',
    keys: [
      ['→ ↓ PageDown Space', 'next slide'],
      ['← ↑ PageUp', 'previous slide'],
      ['Home End', 'first, last'],
      ['number, then Enter', 'straight to that page'],
      ['B or .', 'dark screen, and back'],
      ['W', 'white screen, and back'],
      ['N', 'window of speaker notes'],
      ['T, R', 'time starts or pauses, to zero'],
      ['O', 'overview of all slides'],
      ['F', 'full screen'],
      ['?, Esc', 'this list, close'],
    ],
    advice: [
      'Two screens: press N, leave the notes on the laptop, drag this window to the projector, then press F.',
      'On a phone: swipe left or right.',
    ],
  },
};
