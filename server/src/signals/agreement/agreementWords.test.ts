import { describe, expect, it } from 'vitest';
import { jointSentence, NAMES } from './agreementWords.ts';
import type { Factor, FactorAgreement } from './contract.ts';
import { rankAgreement } from './rankAgreement.ts';

const factor = (factor: Factor, spearman: number | null, low = 0, high = 0): FactorAgreement => ({
  factor,
  name: NAMES[factor],
  what: NAMES[factor],
  n: 38,
  spearman,
  interval: spearman === null ? null : { low, high },
  partial: spearman,
  sentence: NAMES[factor],
  reason: null,
});
const JOINT = { n: 38, r2: 0.87, adjustedR2: 0.85, partial: [], leftOut: [] };

describe('the sentence of the fairness check', () => {
  it('names only factors that can be told apart, the closest first', () => {
    const effort = factor('effort', 0.83, 0.7, 0.9);
    const coverage = factor('coverage', 0.2, -0.1, 0.5);
    expect(jointSentence(JOINT, [coverage, effort, factor('tps', 0.1, -0.2, 0.4)]).id).toBe(
      'Jangan dibaca sebagai urutan masalah: urutan ini hampir seluruhnya sejalan dengan upaya pengawasan (+0,83). Faktor lain tidak tampak berhubungan.',
    );
    expect(jointSentence(JOINT, [factor('dpt', -0.5, -0.7, -0.2), coverage, effort])).toEqual({
      id: 'Jangan dibaca sebagai urutan masalah: urutan ini sejalan dengan upaya pengawasan (+0,83), lalu berlawanan dengan jumlah pemilih (−0,50).',
      en: 'Do not read this as an order of problems: it goes with supervision effort (+0.83), then against number of voters (−0.50).',
    });
    expect(jointSentence(JOINT, [coverage]).id).toContain('tidak tampak berhubungan dengan faktor mana pun');
  });

  it('blames too few areas, not unknown factors, where there are seven', () => {
    const values = [1, 2, 3, 4, 5, 6, 7];
    const { joint } = rankAgreement({ values, factors: [values, values] });
    expect(jointSentence(joint as never, [factor('tps', null)]).id).toBe(
      'Belum dapat dikatakan seberapa jauh urutan ini sejalan dengan cakupan, pengawas, dan ukuran wilayah. Hanya 7 wilayah: terlalu sedikit untuk menyimpulkan (sekurangnya 8).',
    );
  });
});
