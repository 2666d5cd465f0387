/** Words of the tabs under the map in both languages: too few for a file each. */
export const tabText = {
  id: { label: 'Wilayah di peta', funnel: 'Corong' },
  en: { label: 'Areas on the map', funnel: 'Funnel' },
};
