import { describe, expect, it } from 'vitest';
import { parseView } from '../app/urlState.ts';
import { FIGURE_FILES, figuresHref, pictureHref } from './pictureHref.ts';

const view = parseView('19', 'lapisan=laporan&isu=sara&pilih=19.04&bahasa=en');

describe('addresses of downloads', () => {
  it('ask for the figures exactly as the map does, in every format', () => {
    const queries = FIGURE_FILES.map((file) => new URL(figuresHref(view, file), 'http://x'));
    expect(queries.map((url) => url.pathname)).toEqual(FIGURE_FILES.map((file) => `/api/v1/layers/laporan/${file}`));
    expect(new Set(queries.map((url) => url.search)).size).toBe(1);
    expect(queries[0]?.searchParams.get('issue')).toBe('sara');
    expect(queries[0]?.searchParams.get('parent')).toBe('19');
  });

  it('ask for the picture with the same query, the size, the language and the selected area', () => {
    const url = new URL(pictureHref(view, 'png', 'a4'), 'http://x');
    expect(url.pathname).toBe('/api/v1/briefings/pictures/laporan/map.png');
    for (const [key, value] of new URL(figuresHref(view, 'csv'), 'http://x').searchParams) {
      expect(url.searchParams.getAll(key)).toContain(value);
    }
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ size: 'a4', lang: 'en', mark: '19.04' });
  });

  it('leave the mark out when nothing is selected', () => {
    expect(pictureHref(parseView('19', ''), 'svg', 'slide')).not.toContain('mark=');
  });
});
