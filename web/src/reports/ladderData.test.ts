import { describe, expect, it } from 'vitest';
import { type LADDER_STEPS, ladderRows } from './ladderData.ts';

const row = (status: (typeof LADDER_STEPS)[number], laporan = 0, temuan = 0, informasi_awal = 0) => ({
  status,
  laporan,
  temuan,
  informasi_awal,
});

describe('ladderRows', () => {
  const rows = ladderRows([
    row('masuk', 5, 1, 4),
    row('tidak_diregistrasi', 10),
    row('diregistrasi', 1, 2),
    row('diperiksa', 2),
    row('pelanggaran', 3, 5),
    row('bukan_pelanggaran', 4, 2),
    row('dilimpahkan', 1),
  ]);
  const of = (step: string) => rows.find((r) => r.step === step);

  it('counts a later status on every step it has passed', () => {
    expect(of('masuk')?.counts).toEqual({ laporan: 26, temuan: 10, informasi_awal: 4 });
    expect(of('diregistrasi')?.counts).toEqual({ laporan: 11, temuan: 9, informasi_awal: 0 });
    expect(of('diperiksa')?.counts).toEqual({ laporan: 10, temuan: 7, informasi_awal: 0 });
    expect(of('pelanggaran')?.counts).toEqual({ laporan: 3, temuan: 5, informasi_awal: 0 });
  });

  it('takes shares of the same origin only', () => {
    expect(of('diregistrasi')?.shares.laporan).toBeCloseTo(11 / 26, 12);
    expect(of('diregistrasi')?.shares.temuan).toBeCloseTo(0.9, 12);
  });

  it('has no share where nothing came in', () => {
    expect(ladderRows([row('masuk', 3)])[0]?.shares).toEqual({ laporan: 1, temuan: null, informasi_awal: null });
    expect(ladderRows([]).every((r) => r.shares.laporan === null && r.counts.laporan === 0)).toBe(true);
  });

  it('does not take informasi awal that was passed on for registered or examined', () => {
    const passed = ladderRows([row('masuk', 0, 0, 20), row('dilimpahkan', 0, 0, 4)]);
    expect(passed.map((r) => [r.step, r.counts.informasi_awal]).filter(([, n]) => n !== 0)).toEqual([
      ['masuk', 24],
      ['dilimpahkan', 4],
    ]);
  });

  it('adds rows of the same status', () => {
    expect(ladderRows([row('masuk', 1), row('masuk', 2)])[0]?.counts.laporan).toBe(3);
  });
});
