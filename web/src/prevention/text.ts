import type { SameKeys } from '../text/useText.ts';

const id = {
  title: 'Kegiatan pencegahan',
  total: (count: string) => `${count} kegiatan tercatat`,
  recent: 'Terbaru',
  events: 'Peristiwa bersumber',
  empty: 'Belum ada kegiatan tercatat untuk wilayah ini. Tidak tercatat bukan berarti tidak ada.',
  participants: (count: string) => `${count} peserta`,
  sample: 'contoh',
  measures: (issue: string) => `Langkah yang disebut Bawaslu: ${issue}`,
  actors: (who: string) => `Pelaku: ${who}.`,
  basis: (law: string) => `Dasar: ${law}.`,
};

const en: SameKeys<typeof id> = {
  title: 'Prevention activities',
  total: (count) => `${count} activities on record`,
  recent: 'Latest',
  events: 'Sourced events',
  empty: 'No activity on record for this area. Not on record does not mean that there was none.',
  participants: (count) => `${count} participants`,
  sample: 'sample',
  measures: (issue) => `Measures named by Bawaslu: ${issue}`,
  actors: (who) => `Who acts: ${who}.`,
  basis: (law) => `Basis: ${law}.`,
};

/** Words about prevention activities and events. */
export const preventionText = { id, en };
