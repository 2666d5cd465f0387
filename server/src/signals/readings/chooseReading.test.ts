import { describe, expect, it } from 'vitest';
import { chooseReading } from './chooseReading.ts';
import { comparedRate, comparedShare, notCompared } from './compared.ts';
import type { Compared, Evidence } from './contract.ts';

const at = (stands: Compared['stands']): Compared => ({
  value: 1,
  interval: { low: 0.5, high: 2 },
  reference: 1,
  stands,
  reason: null,
});
const share = { k: 0, n: 0, share: null, low: null, high: null, absence: 'terlalu_sedikit' as const };

/** An area that is clearly higher, well covered, and like the others in everything else. */
const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  rate: at('above'),
  laporan: at('same'),
  temuan: at('same'),
  findingsShare: at('same'),
  coverage: { value: 0.9, interval: null, reference: 0.9, stands: null, reason: null },
  effort: at('same'),
  findingsPerRecord: at('same'),
  ladder: [{ origin: 'laporan', registered: share, proven: share }],
  proven: { laporan: at('same'), temuan: at('same') },
  openings: [],
  ...over,
});
const opening = {
  id: 'x',
  code: '19.04',
  name: { id: '', en: '' },
  opened: '2024-10-01',
  closed: null,
  wider: false,
  source: 's',
};
const reading = (over: Partial<Evidence>, provisional = false) => chooseReading(evidence(over), provisional).reading;

describe('the reading of a higher figure', () => {
  it('stays open unless two signs from different figures agree', () => {
    expect(reading({})).toBe('tidak_terbedakan');
    expect(reading({ effort: at('above') })).toBe('tidak_terbedakan');
    // Both rest on laporan against temuan: one sign.
    expect(reading({ findingsShare: at('above'), temuan: at('above'), findingsPerRecord: notCompared({ id: '', en: '' }) })).toBe(
      'tidak_terbedakan',
    );
  });

  it('leans to better supervision with more effort and mostly findings', () => {
    expect(reading({ effort: at('above'), findingsShare: at('above') })).toBe('pengawasan');
    expect(reading({ findingsShare: at('above'), openings: [opening] })).toBe('pengawasan');
  });

  it('leans to more violations with more public reports, and more found or proven for the same effort', () => {
    expect(reading({ laporan: at('above'), findingsPerRecord: at('above') })).toBe('pelanggaran');
    const { laporan } = { laporan: at('above') };
    expect(reading({ laporan, proven: { laporan: at('above'), temuan: at('same') } })).toBe('pelanggaran');
    // Few records handed in make more per record.
    expect(reading({ laporan, findingsPerRecord: at('above'), effort: at('below') })).toBe('tidak_terbedakan');
    // A way to report that opened explains more reports as well.
    expect(reading({ laporan, findingsPerRecord: at('above'), openings: [opening] })).toBe('tidak_terbedakan');
    // One that opened for the whole country does not.
    expect(reading({ laporan, findingsPerRecord: at('above'), openings: [{ ...opening, wider: true }] })).toBe('pelanggaran');
  });

  it('stays open when signs point both ways, when the figure is not higher, coverage is thin or unknown, or reports are still coming in', () => {
    const leaning = { effort: at('above'), findingsShare: at('above') };
    expect(reading({ ...leaning, proven: { laporan: at('above'), temuan: at('same') } })).toBe('tidak_terbedakan');
    expect(reading({ ...leaning, rate: at('same') })).toBe('tidak_terbedakan');
    expect(reading({ ...leaning, rate: notCompared({ id: 'x', en: 'x' }) })).toBe('tidak_terbedakan');
    const thin = { value: 0.5, interval: null, reference: 0.9, stands: null, reason: null };
    expect(reading({ ...leaning, coverage: thin })).toBe('tidak_terbedakan');
    expect(reading({ ...leaning, coverage: { ...thin, value: null } })).toBe('tidak_terbedakan');
    expect(reading(leaning, true)).toBe('tidak_terbedakan');
    expect(chooseReading(evidence(leaning), true).signs.map((s) => s.code)).toContain('belum_lengkap');
  });
});

describe('a comparison', () => {
  it('calls a figure above or below only when its whole interval is', () => {
    expect(comparedRate(30, 50_000, 100_000, 20).stands).toBe('above');
    expect(comparedRate(12, 50_000, 100_000, 20).stands).toBe('same');
    expect(comparedRate(0, 50_000, 100_000, 20).stands).toBe('below');
    expect(comparedShare(8, 10, 0.4)).toMatchObject({ value: 0.8, stands: 'above', interval: { low: expect.closeTo(0.49, 3) } });
    expect(comparedShare(8, 10, null)).toMatchObject({ stands: null, reason: { id: expect.stringContaining('pembanding') } });
  });
});
