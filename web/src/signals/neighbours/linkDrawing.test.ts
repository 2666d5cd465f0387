import { describe, expect, it } from 'vitest';
import type { Point } from '../../map/projection.ts';
import { drawnLinks, linksOfArea } from './linkDrawing.ts';
import type { Link } from './useNeighbours.ts';

const link = (from: string, to: string, kind: Link['kind'] = 'land'): Link => ({
  from,
  to,
  kind,
  km: kind === 'sea' ? 12 : null,
  edit: null,
  author: null,
  reason: null,
  at: null,
  inside: true,
});
const places = new Map<string, Point>([
  ['19.01', [0, 0]],
  ['19.04', [10, 0]],
  ['19.71', [5, 5]],
]);
const names: Record<string, string> = { '19.01': 'Bangka', '19.04': 'Bangka Tengah', '19.71': 'Pangkal Pinang' };

describe('links as lines', () => {
  it('are drawn between areas that have a place, removed ones on top', () => {
    const drawn = drawnLinks(
      [link('19.01', '19.04', 'dihapus'), link('19.01', '19.71'), link('19.01', '19.99')],
      (code) => places.get(code) ?? null,
    );
    expect(drawn.map((l) => [l.key, l.kind, l.from, l.to])).toEqual([
      ['19.01-19.71', 'land', [0, 0], [5, 5]],
      ['19.01-19.04', 'dihapus', [0, 0], [10, 0]],
    ]);
  });

  it('of one area are told with the other end, by name', () => {
    const links = [link('19.04', '19.71'), link('19.01', '19.04', 'sea'), link('19.01', '19.71')];
    expect(linksOfArea(links, '19.04', (c) => names[c] ?? c).map((l) => [l.other, l.link.kind])).toEqual([
      ['19.01', 'sea'],
      ['19.71', 'land'],
    ]);
  });
});
