import { DeckOfficeInput } from '@petarawan/server/contract/briefings/saved';
import { describe, expect, it } from 'vitest';
import { readLogo } from './readLogo.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const blob = (bytes: readonly number[], length = bytes.length) => {
  const all = new Uint8Array(length);
  all.set(bytes);
  return new Blob([all]);
};

describe('a logo', () => {
  it('is told by its bytes, not by its name, and comes out as the server takes it', async () => {
    for (const [bytes, type] of [
      [PNG, 'png'],
      [[0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
    ] as const) {
      const read = await readLogo(blob(bytes, 70_000), 300_000);
      expect(read).toEqual({ logo: expect.stringMatching(`^data:image/${type};base64,`) });
      if ('logo' in read) expect(DeckOfficeInput.safeParse({ name: 'Bawaslu', logo: read.logo, version: 0 }).success).toBe(true);
    }
  });

  it('says why a file cannot be one', async () => {
    expect(await readLogo(blob([0x47, 0x49, 0x46]), 300_000)).toEqual({ fault: 'type' });
    expect(await readLogo(blob(PNG, 300_001), 300_000)).toEqual({ fault: 'large', bytes: 300_001 });
  });
});
