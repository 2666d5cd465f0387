import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electionId } from './electionId.ts';

describe('electionId', () => {
  it.each([
    ['Pilkada 2024', 'pilkada-2024'],
    ['pilkada-2024', 'pilkada-2024'],
    ['PILKADA_2024', 'pilkada-2024'],
    ['[PILKADA 2024]', 'pilkada-2024'],
    ['Pemilihan 2024', 'pilkada-2024'],
    ['Pemilihan Serentak Tahun 2024', 'pilkada-2024'],
    ['Pilkada Serentak Nasional 2024', 'pilkada-2024'],
    ['Pemilihan Kepala Daerah 2020', 'pilkada-2020'],
    ['Pilgub 2024', 'pilkada-2024'],
    ['Pemilu 2024', 'pemilu-2024'],
    ['  pemilu   2024 ', 'pemilu-2024'],
    ['Pemilihan Umum Tahun 2024', 'pemilu-2024'],
    ['Pilpres 2024', 'pemilu-2024'],
    ['pemilu2019', 'pemilu-2019'],
    ['pilkades-2025', 'pilkades-2025'],
  ])('reads %s as %s', (text, id) => expect(electionId(text)).toBe(id));

  it.each(['', 'Pilkada', '2024', 'Pemilu dan Pemilihan 2024', 'Pemilu 2019/2024', 'Pilkades Sukamaju 2025', 'Pemilu 20244'])(
    'does not guess %j',
    (text) => expect(electionId(text)).toBeNull(),
  );

  it('leaves its own answers unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const id = electionId(text);
        return id === null || electionId(id) === id;
      }),
    );
  });
});
