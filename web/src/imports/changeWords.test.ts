import type { CataloguesResponse } from '@petarawan/server/contract/reports';
import { describe, expect, it } from 'vitest';
import { changeWords } from './changeWords.ts';

const catalogues = { issues: [{ number: 1, code: 'politik_uang', name: { id: 'Politik uang', en: '' } }] } as CataloguesResponse;
const form = { id: 'Pendidikan', en: 'Education' };
const words = changeWords({ catalogues, prevention: (code) => (code === 'pendidikan' ? form : undefined) }, (text) => text.id);

describe('codes of a table', () => {
  it('are named by number or by code, whichever the table keeps', () => {
    expect([words('issue', 1), words('issue', 'politik_uang'), words('issue', 'lain')]).toEqual([
      'Politik uang',
      'Politik uang',
      undefined,
    ]);
  });

  it('of prevention are named by its vocabulary and by the kinds of places; others stay as they are', () => {
    expect([words('form', 'pendidikan'), words('kind', 'posko'), words('kind', 'toString'), words('note', 'posko')]).toEqual([
      'Pendidikan',
      'Posko',
      undefined,
      undefined,
    ]);
  });
});
