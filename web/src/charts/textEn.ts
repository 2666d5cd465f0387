import { chartsText } from './text.ts';

chartsText.en = {
  source: 'Source',
  sourcesOf: (what) => `Source: ${what}`,
  noSource: 'No source on record',
  noDate: 'date not on record',
  csv: 'Download CSV',
  table: 'Show as a table',
  sample: 'Sample data',
};
