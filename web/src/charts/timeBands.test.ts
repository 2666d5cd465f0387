import { describe, expect, it } from 'vitest';
import { bandsBehind, spansDuring } from './timeBands.ts';

const spans = [
  { name: 'Perencanaan', start: '2022-06-14', end: '2024-06-14' },
  { name: 'Masa kampanye', start: '2023-11-28', end: '2024-02-10' },
  { name: 'Masa tenang', start: '2024-02-11', end: '2024-02-13' },
  { name: 'Pemungutan suara', start: '2024-02-14', end: '2024-02-14' },
];

describe('bandsBehind', () => {
  it('draws the shorter of overlapping stages, in time order', () => {
    expect(bandsBehind(spans, '2023-11-01', '2024-03-01').map((b) => b.name)).toEqual([
      'Masa kampanye',
      'Masa tenang',
      'Pemungutan suara',
    ]);
  });

  it('draws a long stage where nothing shorter covers it, cut to the chart', () => {
    expect(bandsBehind(spans, '2023-01-01', '2023-03-31')).toEqual([
      { name: 'Perencanaan', start: '2023-01-01', end: '2023-03-31' },
    ]);
  });

  it('leaves out spans that end before they start', () => {
    expect(bandsBehind([{ name: 'x', start: '2024-02-02', end: '2024-02-01' }], '2024-01-01', '2024-12-31')).toEqual([]);
  });
});

describe('spansDuring', () => {
  it('names every stage that touches the period, shortest first', () => {
    expect(spansDuring(spans, '2024-02-10', '2024-02-12')).toEqual(['Masa tenang', 'Masa kampanye', 'Perencanaan']);
    expect(spansDuring(spans, '2025-01-01', '2025-01-31')).toEqual([]);
  });
});
