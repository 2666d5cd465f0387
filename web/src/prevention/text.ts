import { words } from '../text/useText.ts';

const id = {
  title: 'Kegiatan pencegahan',
  total: (count: string) => `${count} kegiatan tercatat`,
  recent: 'Terbaru',
  events: 'Peristiwa bersumber',
  empty: 'Belum ada kegiatan tercatat untuk wilayah ini. Tidak tercatat bukan berarti tidak ada.',
  participants: (count: string) => `${count} peserta`,
  sample: 'contoh',
};

/** Words about prevention activities and events. */
export const preventionText = words(id);
