import { describe, expect, it } from 'vitest';
import { lockOf, makePair } from './noteLock.ts';
import type { NoteContent } from './notes.ts';

const key = (fill: number) => ({ owner: 'a', key: Buffer.alloc(32, fill).toString('base64url') });
const CONTENT: NoteContent = {
  note: {
    id: 'x',
    issue: 'hoaks',
    code: '19.04.01',
    date: '2024-11-20',
    noted: '2024-11-21',
    quantity: 1,
    note: 'kata-kata',
  },
  problems: [],
};

describe('a note in the browser', () => {
  it('is locked without the server and opened with the key of its owner only', async () => {
    const pair = await makePair(key(1));
    const closed = await lockOf(pair, null);
    expect(closed.open).toBeNull();
    const sealed = await closed.lock(CONTENT);
    expect(Buffer.from(sealed.data).toString('latin1')).not.toContain('kata-kata');
    expect(await (await lockOf(pair, key(1))).open?.(sealed)).toEqual(CONTENT);
    await expect(lockOf(pair, key(2))).rejects.toThrow();
    const other = await lockOf(await makePair(key(2)), key(2));
    expect(await other.open?.(sealed)).toBeNull();
  });
});
