import { describe, expect, it } from 'vitest';
import { readPublished } from '../../db/publishedData.ts';
import { publishedStages } from '../../stages/loadStages.ts';
import type { MeasureStage } from './contract.ts';
import { phaseOfStage, phasesBetween } from './stagePhase.ts';

const stages = publishedStages();
const EXPECTED: Record<string, Record<number, MeasureStage>> = {
  'pemilu-2024': {
    ...{ 1: 'persiapan', 2: 'persiapan', 3: 'daftar_pemilih', 4: 'pencalonan', 5: 'pencalonan', 6: 'persiapan' },
    ...{ 7: 'pencalonan', 8: 'pencalonan', 9: 'pencalonan', 10: 'kampanye', 11: 'masa_tenang', 12: 'pungut_hitung' },
    ...{ 13: 'pungut_hitung', 14: 'rekapitulasi', 15: 'kampanye', 16: 'pungut_hitung', 17: 'nontahapan', 18: 'nontahapan' },
  },
  'pilkada-2024': {
    ...{ 1: 'persiapan', 2: 'persiapan', 3: 'persiapan', 4: 'persiapan', 5: 'persiapan', 6: 'daftar_pemilih' },
    ...{ 7: 'daftar_pemilih', 8: 'pencalonan', 9: 'pencalonan', 10: 'pencalonan', 11: 'pencalonan', 12: 'pencalonan' },
    ...{ 13: 'kampanye', 14: 'masa_tenang', 15: 'pungut_hitung', 16: 'rekapitulasi' },
  },
};

describe('phaseOfStage', () => {
  it('knows the phase of every published tahapan', () => {
    const found: typeof EXPECTED = {};
    for (const { election, order, name } of stages) {
      found[election] ??= {};
      (found[election] as Record<number, MeasureStage | null>)[order] = phaseOfStage(name);
    }
    expect(found).toEqual(EXPECTED);
  });

  it('knows those of Form Cegah, and says nothing of a name without a phase', () => {
    expect(readPublished('prevention/tahapan-form-cegah.csv').map((r) => phaseOfStage(r.nama ?? ''))).toEqual([
      'persiapan',
      'daftar_pemilih',
      'pencalonan',
      'kampanye',
      'pungut_hitung',
      'rekapitulasi',
    ]);
    expect([phaseOfStage('Non Tahapan'), phaseOfStage('Hari Selasa')]).toEqual(['nontahapan', null]);
  });
});

describe('phasesBetween', () => {
  const pilkada = stages.filter((s) => s.election === 'pilkada-2024');
  it('takes both edges of a stage and nothing beyond them', () => {
    expect(phasesBetween(pilkada, '2024-11-23', '2024-11-23')).toContain('kampanye');
    expect(phasesBetween(pilkada, '2024-11-24', '2024-11-26')).toEqual(new Set(['masa_tenang']));
    expect(phasesBetween(pilkada, '2024-11-27', null)).toEqual(new Set(['pungut_hitung', 'rekapitulasi']));
    expect(phasesBetween(pilkada, '2025-06-01', '2025-07-01')).toEqual(new Set(['nontahapan']));
  });
});
