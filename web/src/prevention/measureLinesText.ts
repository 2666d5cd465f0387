/** Words of the measures against an issue, in both languages: they arrive when the list is opened. */
export const measureLinesText = {
  id: {
    actors: (who: string) => `Pelaku: ${who}.`,
    basis: (law: string) => `Dasar: ${law}.`,
    noBasis: 'Dasar: tidak dikutip sumber.',
    noMeasures: 'Sumber tidak menyebut langkah khusus untuk isu ini.',
    allMeasures: 'Semua langkah dalam katalog',
  },
  en: {
    actors: (who: string) => `Who acts: ${who}.`,
    basis: (law: string) => `Basis: ${law}.`,
    noBasis: 'Basis: none cited by the source.',
    noMeasures: 'The sources name no measure for this issue alone.',
    allMeasures: 'All measures of the catalogue',
  },
};
