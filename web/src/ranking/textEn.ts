import { rankingText } from './text.ts';

rankingText.en = {
  title: 'Ranking',
  caption: (title) => `Ranking table: ${title}`,
  column: {
    rank: 'Rank',
    name: 'Area',
    value: 'Value',
    low: '95% interval',
    coverage: 'Coverage',
    class: 'Class',
    laporan: 'Reports',
    temuan: 'Findings',
    informasi_awal: 'Preliminary information',
    here: 'Figure here',
    around: 'Mean of neighbours',
    records: 'Records of this issue',
    shares: 'Share of this issue',
  },
  columnShort: { rank: 'No.', informasi_awal: 'Prelim. info' },
  shown: { smoothed: 'Raw → smoothed', local: 'Raw → neighbours', low: 'Raw → lower limit' },
  spread: (low, high) =>
    low === high
      ? `Rank ${low} is almost certain.`
      : `The true rank almost certainly lies between ${low} and ${high}; the rest is chance.`,
  sortHint: {
    low: 'Sorted by the lower limit of the interval.',
    other: (column) => `Sorted by ${column}.`,
  },
  ranked: (n) => `Ranks are among the ${n} areas that are open to you only.`,
  sortBy: (column) => `Sort by ${column}`,
  filter: 'Filter by name or code',
  areas: (shown, all) => (shown === all ? `${all} areas` : `${shown} of ${all} areas`),
  csv: 'Download CSV',
  quiet: 'Pale rows cannot be told apart from the parent average.',
  allQuiet: 'No area can be told apart from the average of the parent.',
  same: 'cannot be told apart from the parent average',
  classRange: (from, to) => `${from} – ${to}`,
  zeroClass: 'zero',
  empty: 'No areas to show.',
  unavailable: 'The table appears when the map’s figures can be loaded.',
  noneHighlighted: 'None of the highlighted areas is here.',
  noMatch: (query) => `No area named “${query}”.`,
  loading: 'Loading the table',
  keys: 'Arrows move between rows, Enter selects, the right arrow opens the area.',
};
