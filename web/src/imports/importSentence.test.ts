import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { importSentence } from './importSentence.ts';
import { importsText } from './text.ts';

const say = (tally: Partial<Parameters<typeof importSentence>[0]>) =>
  importSentence(
    { rows: 0, new: 0, changed: 0, unchanged: 0, quarantined: 0, withdrawn: 0, ...tally },
    importsText.id.sentence,
    formatOf('id'),
  );

describe('the result of an import as a sentence', () => {
  it('says what became of every row and nothing of what is zero', () => {
    expect(say({ rows: 1204, new: 1100, changed: 60, unchanged: 20, quarantined: 24 })).toBe(
      '1.204 baris dibaca: 1.100 baru, 60 berubah, 20 tetap dan 24 menunggu perbaikan.',
    );
    expect(say({ rows: 3, new: 3 })).toBe('3 baris dibaca: 3 baru.');
    expect(say({ rows: 3, unchanged: 3, withdrawn: 2 })).toBe('3 baris dibaca: 3 tetap dan 2 ditarik.');
  });

  it('says plainly when the file brought nothing', () => {
    expect(say({})).toBe('Berkas ini tidak memuat baris data.');
    expect(say({ rows: 5, unchanged: 5 })).toBe('Semua 5 baris sudah ada dan sama; tidak ada yang berubah.');
  });
});
