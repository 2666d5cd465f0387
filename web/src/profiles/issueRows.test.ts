import { describe, expect, it } from 'vitest';
import { issueRows } from './issueRows.ts';

const share = (issue: string, total: number, quotient: [number, number, number] | null, passes = false) => ({
  issue,
  laporan: total,
  temuan: 0,
  informasi_awal: 0,
  total,
  share: 0.1,
  parentShare: 0.1,
  passes,
  quotient: quotient && { value: quotient[0], low: quotient[1], high: quotient[2] },
});

describe('issueRows', () => {
  it('puts issues that pass the rule first, highest first; an interval above 1 alone is not sure', () => {
    const rows = issueRows([
      share('apk', 90, [1.1, 0.8, 1.4]),
      share('sara', 24, [6, 3.2, 20], true),
      share('apk_2', 4, [7, 1.03, 20]),
      share('netralitas_asn', 30, [2.9, 2.1, 4], true),
      share('hoaks', 2, null),
      share('politik_uang', 20, [0.5, 0.3, 0.8]),
    ]);
    expect(rows.map((r) => `${r.issue} ${r.standing}`)).toEqual([
      'sara above',
      'netralitas_asn above',
      'apk_2 unsure',
      'apk same',
      'politik_uang below',
      'hoaks none',
    ]);
  });

  it('counts an interval that ends at 1 as one that cannot be told apart', () => {
    expect(issueRows([share('a', 1, [1.5, 1, 2])])[0]?.standing).toBe('same');
  });
});
