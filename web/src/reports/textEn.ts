import { reportsText } from './text.ts';

reportsText.en = {
  originOne: { laporan: 'reports', temuan: 'findings', informasi_awal: 'preliminary information' },
  originMeaning: {
    laporan: 'Filed by citizens, monitors or contestants.',
    temuan: 'Found by supervisors themselves.',
    informasi_awal: 'First word from a call, message or post; not yet a report.',
  },
  event: 'Event',
  allTime: 'all periods',
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
};
