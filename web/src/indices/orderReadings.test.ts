import { describe, expect, it } from 'vitest';
import { orderReadings } from './orderReadings.ts';

const reading = (edition: string, score: number | null, cls: string | null = null) => ({
  edition,
  scores: [{ score, class: cls }],
});
const editions = [
  { id: 'ikp-2024', family: 'ikp' },
  { id: 'ikp-2019', family: 'ikp' },
  { id: 'tematik-sara-2023', family: 'tematik' },
];

describe('orderReadings', () => {
  it('puts the main index first and readings without a figure after those with one', () => {
    const ordered = orderReadings(
      [reading('tematik-sara-2023', 0), reading('ikp-2024', null), reading('ikp-2019', null, 'sedang'), reading('lain', null)],
      editions,
    );
    expect(ordered.map((r) => r.edition)).toEqual(['ikp-2019', 'ikp-2024', 'tematik-sara-2023', 'lain']);
  });

  it('keeps the order of the server among equals', () => {
    expect(orderReadings([reading('b', 1), reading('a', 1)], []).map((r) => r.edition)).toEqual(['b', 'a']);
  });
});
