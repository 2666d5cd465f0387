import type { CalendarCell, CalendarPeriod, CoverageCalendarResponse } from '@petarawan/server/contract/reports/coverage';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { calendarCsv } from './calendarCsv.ts';
import { withPeriods } from './calendarTable.ts';
import { cellMark, cellWords, periodLabel, periodName, silentDays, summaryWords } from './calendarWords.ts';
import { coverageText } from './text.ts';

const words = coverageText.id;
const format = formatOf('id');
const period = (over: Partial<CalendarPeriod> = {}): CalendarPeriod => ({
  start: '2024-10-15',
  end: '2024-10-21',
  lapor_lengkap: 4,
  lapor_sebagian: 0,
  nihil: 0,
  belum_lapor: 1,
  tidak_terjangkau: 1,
  silent: 1,
  share: 0.6,
  ...over,
});
const cell = (over: Partial<CalendarCell> = {}): CalendarCell => ({
  status: 'lapor_lengkap',
  share: 1,
  inside: null,
  reason: null,
  ...over,
});
const calendar: Pick<CoverageCalendarResponse, 'level' | 'total'> = { level: 'kabkota', total: 7 };

describe('what the coverage screen says', () => {
  it('names who has not reported, and those of whom more is known', () => {
    expect(summaryWords(period(), calendar, words, format)).toBe(
      '3 dari 7 kabupaten/kota belum melapor untuk minggu 15–21 Okt 2024 (1 tidak terjangkau, 1 belum ada kabar).',
    );
    const all = period({ belum_lapor: 0, tidak_terjangkau: 0, silent: 0, lapor_sebagian: 2 });
    expect(summaryWords(all, calendar, words, format)).toBe(
      'Semua 7 kabupaten/kota sudah melapor untuk minggu 15–21 Okt 2024, tetapi 2 di antaranya baru sebagian.',
    );
  });

  it('calls a period a week or a month only when it is one', () => {
    expect(periodName({ start: '2024-02-01', end: '2024-02-29' }, words, format)).toBe('bulan Feb 2024');
    expect(periodName({ start: '2024-02-01', end: '2024-02-28' }, words, format)).toMatch(/^periode /);
    expect(periodLabel({ start: '2023-12-01', end: '2023-12-31' }, format)).toBe('Des 2023');
    expect(periodLabel({ start: '2024-01-01', end: '2024-12-31' }, format)).not.toBe('Jan 2024');
  });

  it('tells silence from every report, and what was told from inside', () => {
    expect(cellWords(null, words, format)).toBe('belum ada kabar');
    expect(cellWords(cell({ status: 'lapor_sebagian', inside: { reported: 2, expected: 3 } }), words, format)).toBe(
      'lapor sebagian (2 dari 3 wilayah di dalamnya melapor)',
    );
    expect(cellWords(cell({ status: 'tidak_terjangkau', reason: 'banjir' }), words, format)).toBe(
      'tidak terjangkau. Alasan: banjir',
    );
  });

  it('has a letter of its own for every state, in both languages', () => {
    for (const { letters } of Object.values(coverageText)) expect(new Set(Object.values(letters)).size).toBe(6);
  });
});

describe('the table', () => {
  const area = {
    code: '19.04',
    name: 'Kabupaten Bangka Tengah',
    cells: [cell(), null],
    share: 0.5,
    last: null,
    behind: 1,
  };
  const table = { periods: [period(), period({ start: '2024-10-22', end: '2024-10-28' })], areas: [area] };

  it('takes up periods nobody spoke of in their place, and no period twice', () => {
    const same = { start: '2024-10-15', end: '2024-10-21' };
    expect(withPeriods(table, [same], 7)).toBe(table);
    const more = withPeriods(table, [same, { start: '2024-10-08', end: '2024-10-14' }], 7);
    expect(more.periods.map((p) => [p.start, p.silent])).toEqual([
      ['2024-10-08', 7],
      ['2024-10-15', 1],
      ['2024-10-22', 1],
    ]);
    expect(more.areas[0]?.cells.map((c) => c?.status ?? null)).toEqual([null, 'lapor_lengkap', null]);
  });

  it('becomes a file in the columns of the import, with silence named', () => {
    const csv = calendarCsv({ ...table, meta: { dataVersion: 3, sample: true, sources: [] } });
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFkode,wilayah,periode_mulai,periode_selesai,status,alasan,disimpulkan_dari_dalam,cakupan_wilayah,data_contoh,keterangan',
      '19.04,Kabupaten Bangka Tengah,2024-10-15,2024-10-21,lapor_lengkap,,,0.5,ya,',
      '19.04,Kabupaten Bangka Tengah,2024-10-22,2024-10-28,,,,0.5,ya,belum ada kabar',
    ]);
  });

  it('puts the percent into a cell that is told from inside in part, and never 0 or 100', () => {
    const inside = { reported: 2, expected: 3 };
    expect(cellMark('lapor_sebagian', cell({ status: 'lapor_sebagian', inside, share: 0.83 }), words)).toBe('83');
    expect(cellMark('lapor_sebagian', cell({ status: 'lapor_sebagian', inside, share: 0.999 }), words)).toBe('99');
    expect(cellMark('lapor_sebagian', cell({ status: 'lapor_sebagian' }), words)).toBe('S');
    expect(cellMark('belum_lapor', cell({ status: 'belum_lapor', inside, share: 0 }), words)).toBe('B');
    expect(cellMark('silent', null, words)).toBe('·');
  });

  it('says the silence after the newest period once another one of its length has passed', () => {
    const week = { start: '2024-10-15', end: '2024-10-21' };
    expect(silentDays(week, '2024-10-21')).toBeNull();
    expect(silentDays(week, '2024-10-28')).toBeNull();
    expect(silentDays(week, '2024-10-29')).toBe(8);
    expect(silentDays(undefined, '2024-10-29')).toBeNull();
  });
});
