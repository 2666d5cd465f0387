import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedPath } from '../../db/publishedData.ts';
import { roundingOf, verify } from './check.ts';
import { VerificationResponse } from './contract.ts';
import { verification } from './verification.ts';

const found = verification();
const check = (printed: string, own: number | null) =>
  verify({
    statistic: 'moran',
    figure: { id: 'x', en: 'x' },
    dataset: null,
    source: 's',
    printed,
    own,
    knowing: { value: 17, note: { id: 'n', en: 'n' } },
  });

describe('the verification of the product by itself', () => {
  it('keeps its contract and names files that are there', () => {
    expect(VerificationResponse.parse(found)).toEqual(found);
    for (const { file } of found.datasets) expect(existsSync(publishedPath(file.replace('data/', ''))), file).toBe(true);
    expect(new Set(found.figures.flatMap((f) => f.dataset ?? []))).toEqual(new Set(found.datasets.map((d) => d.id)));
  });

  it.each(
    found.figures.map((f) => [`${f.statistic}: ${f.figure.en} of ${f.dataset ?? 'the formula'} is ${f.printed}`, f] as const),
  )('%s', (_, figure) => {
    expect(figure).not.toHaveProperty('verdict', 'differs');
    expect(figure.note === null).toBe(figure.verdict === 'agrees');
  });

  it('differs knowingly in five figures, and nowhere else', () => {
    const knowing = found.figures.filter((f) => f.verdict === 'knowing');
    expect(knowing.map((f) => [f.statistic, f.dataset, f.published, f.own])).toEqual([
      ['eb-local', 'nc-sids', 0.0010859277, expect.closeTo(0.000974025974025974, 15)],
      ['local-moran', 'afcon', 5, 6],
      ['bh', 'afcon', 0, 1],
      ['local-moran', 'nc-sids', 16, 17],
      ['ears-c3', 'salmonella-agona', 23, 60],
    ]);
    expect(found.counts).toEqual({ agrees: found.figures.length - 5, knowing: 5, differs: 0 });
  });
});

describe('a check', () => {
  it('allows half of the last printed digit, and nothing for a count', () => {
    expect([roundingOf('0.0015'), roundingOf('7.28e-07'), roundingOf('15'), roundingOf('-91.9')]).toEqual([
      expect.closeTo(0.00005, 12),
      expect.closeTo(5e-10, 18),
      0,
      expect.closeTo(0.05, 12),
    ]);
  });

  it('agrees within the rounding, differs beyond it, and is knowing only at the value of the convention', () => {
    expect(check('1.20', 1.2049)).toMatchObject({ verdict: 'agrees', note: null });
    expect(check('1.20', 1.2051).verdict).toBe('differs');
    expect(check('16', 17)).toMatchObject({ verdict: 'knowing', difference: 1, note: { en: 'n' } });
    expect(check('16', 18)).toMatchObject({ verdict: 'differs', note: null });
    expect(check('16', null)).toMatchObject({ verdict: 'differs', own: null, difference: null });
    expect(check('16', Number.NaN)).toMatchObject({ verdict: 'differs', own: null });
    expect(() => check('x', 1)).toThrow(RangeError);
  });
});
