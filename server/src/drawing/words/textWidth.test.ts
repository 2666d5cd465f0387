import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLines, textWidth, wrapText } from './textWidth.ts';

const words = fc.array(fc.stringMatching(/^[\p{L}\d,.()-]{1,18}$/u), { maxLength: 40 }).map((list) => list.join(' '));
const WIDTH = 220;

describe('text without a browser', () => {
  it('is as wide as the sum of its letters, wider in bold, and an unknown letter counts as a wide one', () => {
    expect(textWidth('aaa', 1000)).toBe(3 * 572);
    expect(textWidth('92\u00a0%', 20)).toBeCloseTo(textWidth('92 %', 20));
    expect(textWidth('Bangka Tengah', 20, 'bold')).toBeGreaterThan(textWidth('Bangka Tengah', 20));
    expect(textWidth('水', 1000)).toBe(900);
  });

  it('is wrapped without losing a word or leaving the width, save a word that is longer', () => {
    fc.assert(
      fc.property(words, (text) => {
        const lines = wrapText(text, 16, WIDTH);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) expect(!line.includes(' ') || textWidth(line, 16) <= WIDTH).toBe(true);
      }),
    );
  });

  it('says with … that something is left out, and stays inside', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 3 }), (text, most) => {
        const lines = firstLines(text, 16, WIDTH, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(WIDTH);
        if (lines.join(' ') !== text) expect(lines.some((line) => line.endsWith('…'))).toBe(true);
      }),
    );
  });
});
