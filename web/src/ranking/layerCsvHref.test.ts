import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../app/urlState.ts';
import { layerCsvHref } from './layerCsvHref.ts';

describe('layerCsvHref', () => {
  it('asks for the areas, filter and frozen breaks of the view', () => {
    const href = layerCsvHref({ ...DEFAULT_VIEW, code: '19', issues: ['netralitas_asn'], from: '2024-09-25', breaks: [1.5, 3] });
    expect(href.startsWith('/api/v1/layers/laporan/csv?')).toBe(true);
    const q = new URLSearchParams(href.split('?')[1]);
    expect(Object.fromEntries(q)).toEqual({
      level: 'kabkota',
      parent: '19',
      from: '2024-09-25',
      issue: 'netralitas_asn',
      origin: 'laporan,temuan',
      denominator: 'dpt',
      breaks: '1.5,3',
    });
  });
});
