import { describe, expect, it } from 'vitest';
import { labelDots } from './labelDots.ts';
import { type Dot, WIDTH } from './scatterLayout.ts';

const dot = (code: string, x: number, y: number): Dot => ({ code, name: code, cell: 0, x, y, low: null, high: null });
const label = (d: Dot) => ({ dot: d, text: `Wilayah ${d.code}` });

describe('names on the plot', () => {
  it('stand beside their dots, to the left of one at the right edge', () => {
    const placed = labelDots([label(dot('a', 100, 100)), label(dot('b', WIDTH - 12, 200))], 12);
    expect(placed.map((p) => [p.code, p.anchor])).toEqual([
      ['a', 'start'],
      ['b', 'end'],
    ]);
  });

  it('go to the other side of a dot that they would cover', () => {
    const [a, b] = [dot('a', 300, 200), dot('b', 330, 200)];
    expect(labelDots([label(a)], 12, [a, b])[0]?.anchor).toBe('end');
  });

  it('give way to each other, and are left out where there is no room; the first keeps its place', () => {
    const here = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code) => label(dot(code, 300, 200)));
    const placed = labelDots(here, 12);
    expect(placed[0]).toMatchObject({ code: 'a', anchor: 'start' });
    expect(placed[1]).toMatchObject({ code: 'b', anchor: 'end' });
    expect(placed.length).toBeLessThan(here.length);
    expect(new Set(placed.map((p) => `${p.anchor} ${p.y}`)).size).toBe(placed.length);
  });
});
