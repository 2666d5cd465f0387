import { preventionText } from './text.ts';

preventionText.en = {
  title: 'Prevention activities',
  total: (count) => `${count} activities on record`,
  recent: 'Latest',
  events: 'Sourced events',
  empty: 'No activity on record for this area. Not on record does not mean that there was none.',
  participants: (count) => `${count} participants`,
  sample: 'sample',
};
