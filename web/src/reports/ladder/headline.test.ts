import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { headline } from './headline.ts';
import { ladderText } from './text.ts';

const none = { late: 0, soon: 0, onTime: 0, undated: 0, noRule: 0 };
const said = (total: object, rows: object[] = []) =>
  headline(
    {
      on: '2024-11-30',
      soonDays: 3,
      level: 'kabkota',
      rows: rows.map((r, i) => ({ code: `19.0${i}`, name: 'x', ...none, ...r })),
      unplaced: none,
      total: { ...none, ...total },
    },
    ladderText.id,
    formatOf('id'),
  );

describe('the sentence above the handling screen', () => {
  it('says how many are late, in how many areas, and what falls due', () => {
    expect(said({ late: 12, soon: 4, onTime: 30 }, [{ late: 7 }, { late: 4 }, { late: 1 }, { soon: 4 }]).main).toBe(
      '12 perkara lewat tenggat di 3 kabupaten/kota; 4 jatuh tempo dalam 3 hari (per 30 Nov 2024, menurut status yang sudah masuk).',
    );
  });

  it('does not say that nothing is late when nothing can be late, and names what has no deadline', () => {
    expect(said({ onTime: 30 }).main).toMatch(/^Tidak ada yang lewat tenggat di antara 30 perkara/);
    expect(said({ undated: 5, noRule: 1200 })).toEqual({
      main: 'Tidak ada perkara terbuka yang punya tenggat (per 30 Nov 2024, menurut status yang sudah masuk).',
      more: [
        '5 perkara terbuka tanpa tanggal untuk menghitung tenggat.',
        '1.200 perkara terbuka tanpa aturan tenggat (di luar pemilihan, atau informasi awal).',
      ],
    });
    expect(said({ late: 2 }).main).toMatch(/^2 perkara lewat tenggat, tempatnya kurang rinci/);
  });
});
