import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { costWords } from './costWords.ts';
import { plansText } from './text.ts';

const told = (known: number, unknown: number, items: number) =>
  costWords({ known, unknown, items }, plansText.id, formatOf('id'));

describe('costWords', () => {
  it('tells a sum of which all is known', () => {
    expect(told(20_000_000, 0, 2)).toEqual({ sum: 'Rp20.000.000', missing: null });
    expect(told(0, 0, 1)).toEqual({ sum: 'Rp0', missing: null });
  });
  it('tells a sum that lacks a part as the least it can be', () => {
    expect(told(20_000_000, 1, 3)).toEqual({ sum: 'sedikitnya Rp20.000.000', missing: '1 butir belum diberi biaya' });
  });
  it('tells no sum, and never nothing to pay, where no cost is known', () => {
    expect(told(0, 2, 2)).toEqual({ sum: '–', missing: '2 butir belum diberi biaya' });
  });
});
