import type { Language } from '../../drawing/words/language.ts';

const id = {
  sample: 'DATA CONTOH',
  internal: 'INTERNAL',
  source: 'Sumber',
  version: (n: string) => `data versi ${n}`,
  made: (day: string) => `dibuat ${day}`,
  by: (name: string) => `oleh ${name}`,
  indicative: 'batas wilayah indikatif',
  boundaries: (source: string) => `batas wilayah: ${source}`,
  notes: 'Yang perlu diingat',
  more: '… dan {n} catatan lain, lengkap di berkas CSV.',
  noMap: 'Bentuk wilayah tidak tersedia.',
  north: 'U',
  kilometres: 'km',
  period: (range: string) => `Kejadian ${range}`,
  parent: (name: string, value: string) => `${name}: ${value}`,
  level: { provinsi: 'provinsi', kabkota: 'kabupaten/kota', kecamatan: 'kecamatan' },
  summary: (all: string, level: string, withFigure: string | null) =>
    withFigure === null ? `${all} ${level}` : `${all} ${level}, ${withFigure} dengan angka`,
  describe: (title: string, areas: string, figures: string) => `${title}. Peta ${areas} wilayah, ${figures} dengan angka.`,
  range: (low: string, high: string) => `Dari ${low} sampai ${high}.`,
  top: (names: string) => `Tertinggi: ${names}.`,
  classOf: (name: string, count: string, members: string) => `${name}: ${count} wilayah (${members}).`,
  andMore: (n: string) => `${n} lagi`,
  absent: (count: string, reason: string) => `${count} ${reason}.`,
};

const en: typeof id = {
  sample: 'SAMPLE DATA',
  internal: 'INTERNAL',
  source: 'Source',
  version: (n) => `data version ${n}`,
  made: (day) => `made ${day}`,
  by: (name) => `by ${name}`,
  indicative: 'indicative boundaries',
  boundaries: (source) => `boundaries: ${source}`,
  notes: 'To keep in mind',
  more: '… and {n} more notes, all in the CSV file.',
  noMap: 'There are no shapes of the areas.',
  north: 'N',
  kilometres: 'km',
  period: (range) => `Events ${range}`,
  parent: (name, value) => `${name}: ${value}`,
  level: { provinsi: 'provinces', kabkota: 'regencies and cities', kecamatan: 'districts' },
  summary: (all, level, withFigure) => (withFigure === null ? `${all} ${level}` : `${all} ${level}, ${withFigure} with a figure`),
  describe: (title, areas, figures) => `${title}. A map of ${areas} areas, ${figures} with a figure.`,
  range: (low, high) => `From ${low} to ${high}.`,
  top: (names) => `Highest: ${names}.`,
  classOf: (name, count, members) => `${name}: ${count} areas (${members}).`,
  andMore: (n) => `${n} more`,
  absent: (count, reason) => `${count} ${reason}.`,
};

export type PictureWords = typeof id;
export const pictureWords: Readonly<Record<Language, PictureWords>> = { id, en };
