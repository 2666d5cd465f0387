import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';
import { sourceLine, sourceWords } from './sourceWords.ts';

const say = (name: string, date: string | null) => sourceWords({ name, date }, formatOf('id'));

describe('sourceWords', () => {
  it('puts the date after the name, once', () => {
    expect(say('Call center', '2026-11-02')).toBe('Call center, 2 Nov 2026');
    expect(say('Bawaslu RI, rilis 16 Desember 2022', '2022-12-16')).toBe('Bawaslu RI, rilis 16 Desember 2022');
    expect(say('Bawaslu RI, rilis 2 Mei 2024', '2024-05-02')).toBe('Bawaslu RI, rilis 2 Mei 2024');
  });

  it('keeps a date that the name does not say in full', () => {
    expect(say('IKP Pemilu 2024', '2024-02-14')).toBe('IKP Pemilu 2024, 14 Feb 2024');
    expect(say('Rilis 16 Desember 2022', '2022-12-06')).toBe('Rilis 16 Desember 2022, 6 Des 2022');
    expect(say('Laporan tahunan', '2024-05')).toBe('Laporan tahunan, Mei 2024');
    expect(say('data contoh', null)).toBe('data contoh');
  });

  it('tells sources of the same day together in a line, each once', () => {
    const from = (name: string, date: string | null) => ({ name, date });
    const sources = [
      from('SigapLapor', '2026-11-23'),
      from('KPU', '2024-08-01'),
      from('Siwaslu', '2026-11-23'),
      from('data contoh', null),
      from('SigapLapor', '2026-11-23'),
    ];
    expect(sourceLine(sources, formatOf('id'))).toBe('SigapLapor, Siwaslu (23 Nov 2026); KPU (1 Agu 2024); data contoh');
    expect(sourceLine([], formatOf('id'))).toBe('');
  });
});
