/** Words of the panel at the lower edge of a phone and of its tabs, in both languages: they arrive with it. */
export const sheetText = {
  id: {
    sheet: 'Panel bawah',
    sheetUp: 'Naikkan panel',
    sheetDown: 'Turunkan panel',
    pickArea: 'Pilih wilayah di peta untuk melihat profilnya.',
  },
  en: {
    sheet: 'Bottom panel',
    sheetUp: 'Raise the panel',
    sheetDown: 'Lower the panel',
    pickArea: 'Choose an area on the map to see its profile.',
  },
};
