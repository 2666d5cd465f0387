import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_REPORTS } from '../signals/signature/distinctiveIssue.ts';
import { issueShares, profileSignature } from './issueShares.ts';

const counts = (laporan: number, temuan = 0, informasi_awal = 0) => ({ laporan, temuan, informasi_awal });
const ORIGINS = ['laporan', 'temuan'] as const;
const ISSUES = [
  { code: 'netralitas_asn', number: 2, name: { id: 'Netralitas ASN', en: 'Civil-servant neutrality' }, description: null },
];
type Pairs = [string, number][];
const table = (here: Pairs, parent: Pairs) => ({
  here: new Map(here.map(([k, n]) => [k, counts(n)])),
  parent: new Map(parent.map(([k, n]) => [k, counts(n)])),
  origins: ORIGINS,
});
const shares = (here: Pairs, parent: Pairs) => issueShares(table(here, parent));
const signature = (here: Pairs, parent: Pairs, name = 'x') => profileSignature(table(here, parent), ISSUES, name);

describe('issueShares', () => {
  it('compares the share here with the share in the parent', () => {
    const [asn] = shares(
      [
        ['netralitas_asn', 30],
        ['apk', 10],
      ],
      [
        ['netralitas_asn', 50],
        ['apk', 150],
      ],
    );
    expect(asn).toMatchObject({ issue: 'netralitas_asn', total: 30, share: 0.75, parentShare: 0.25 });
    expect(asn?.quotient?.value).toBeCloseTo(3, 12);
  });

  it('leaves preliminary information out of totals unless it is chosen', () => {
    const [row] = issueShares({ here: new Map([['apk', counts(1, 2, 40)]]), parent: null, origins: ORIGINS });
    expect(row).toMatchObject({ total: 3, informasi_awal: 40 });
  });

  it('lists an issue of the parent that does not occur here, without a quotient', () => {
    const rows = shares(
      [['apk', 40]],
      [
        ['apk', 40],
        ['sara', 5],
      ],
    );
    expect(rows.find((r) => r.issue === 'sara')).toMatchObject({ total: 0, share: 0, quotient: null });
  });

  it('has no quotient under the least number of reports', () => {
    expect(shares([['apk', LEAST_REPORTS - 1]], [['apk', 100]])[0]?.quotient).toBeNull();
    expect(shares([['apk', LEAST_REPORTS]], [['apk', 100]])[0]?.quotient).not.toBeNull();
  });

  it('adds up to one, and every interval holds its quotient, for all inputs', () => {
    const rows = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 200 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const here = pairs.map(([n], i): [string, number] => [`isu_${i}`, n]);
        const parent = pairs.map(([n, rest], i): [string, number] => [`isu_${i}`, n + rest]);
        const told = shares(here, parent);
        const total = told.reduce((n, s) => n + s.share, 0);
        if (told.some((s) => s.total > 0)) expect(total).toBeCloseTo(1, 9);
        for (const { quotient } of told) {
          if (!quotient) continue;
          expect(quotient.low).toBeLessThanOrEqual(quotient.value * (1 + 1e-12));
          expect(quotient.high).toBeGreaterThanOrEqual(quotient.value * (1 - 1e-12));
        }
        const { issue } = signature(here, parent);
        const chosen = told.find((s) => s.issue === issue);
        if (issue !== null) expect(chosen?.quotient?.low).toBeGreaterThan(1);
      }),
    );
  });
});

describe('profileSignature', () => {
  it('names the issue that is surely more usual here, with its interval', () => {
    const here: Pairs = [
      ['netralitas_asn', 30],
      ['apk', 10],
    ];
    const parent: Pairs = [
      ['netralitas_asn', 50],
      ['apk', 150],
    ];
    const { issue, reason } = signature(here, parent, 'Kepulauan Bangka Belitung');
    expect(issue).toBe('netralitas_asn');
    expect(reason.id).toMatch(
      /^Bagian Netralitas ASN di sini 3,0 kali bagiannya di Kepulauan Bangka Belitung \(30 laporan dan temuan; selang 95\u00a0%: 2,\d sampai 3,\d\)\.$/,
    );
  });

  it('says that the reports are too few, and that no issue stands out', () => {
    const even: [Pairs, Pairs] = [
      [
        ['netralitas_asn', 25],
        ['apk', 25],
      ],
      [
        ['netralitas_asn', 100],
        ['apk', 100],
      ],
    ];
    expect(signature([['apk', 3]], [['apk', 3]])).toMatchObject({
      issue: null,
      reason: { id: expect.stringContaining('Baru 3 laporan') },
    });
    expect(signature(...even, 'Lampung')).toMatchObject({ issue: null, reason: { id: expect.stringContaining('Lampung') } });
  });
});
