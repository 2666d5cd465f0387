import { filterText } from './filterText.ts';

filterText.en = {
  level: 'Level',
  allIssues: 'All issues',
  origin: 'Origin',
  channel: 'Channel',
  allChannels: 'All channels',
  period: 'Period',
  denominator: 'Denominator',
  edition: 'Edition',
  reading: 'Reading',
  indicator: 'Indicator',
  totalScore: 'Total score',
  methodLabel: 'Class rule',
  methodDefault: 'Automatic',
  frozen: 'Breaks are frozen',
  reset: 'Reset',
  layerHint: {
    laporan: 'Public reports and supervisors’ findings',
    indeks: 'IKP and thematic indices, by edition',
    pencegahan: 'Recorded prevention activities',
    cakupan: 'Who has sent in their returns',
  },
  originHint: {
    laporan: 'Filed by citizens, observers or contestants',
    temuan: 'Established by supervisors themselves',
    informasi_awal: 'Calls, messages, posts; not yet formal reports',
  },
  method: {
    jenks: 'Natural (Jenks)',
    kuantil: 'Quantile',
    interval: 'Equal interval',
    headtail: 'Head/tail',
    tetap: 'Fixed breaks',
    resmi: 'Official cut-offs',
  },
};
