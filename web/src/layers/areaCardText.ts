/** Words of the card at the cursor, in both languages: they arrive with it, after the first hover. */
export const areaCardText = {
  id: {
    coverage: (share: string) => `cakupan ${share}`,
    coverageUnknown: 'cakupan belum diketahui',
    sameAsParent: (parent: string) => `tidak dapat dibedakan dari rata-rata ${parent}`,
  },
  en: {
    coverage: (share: string) => `coverage ${share}`,
    coverageUnknown: 'coverage not known',
    sameAsParent: (parent: string) => `cannot be told apart from the average of ${parent}`,
  },
};
