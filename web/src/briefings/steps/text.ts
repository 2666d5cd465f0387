/** Words of the fold on the map, in both languages. */
export const stepText = {
  id: { open: 'Simpan sebagai langkah paparan' },
  en: { open: 'Save as a step of a briefing' },
};
