import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { blocklistOf } from '../../server/src/accounts/password/blocklist.ts';
import { fewAtOnce } from '../../server/src/accounts/password/fewAtOnce.ts';
import { refuseWeakPassword, weakness } from '../../server/src/accounts/password/passwordRules.ts';

const folder = mkdtempSync(join(tmpdir(), 'petarawan-sandi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const list = (text: string) => {
  const path = join(folder, `daftar-${++files}.txt`);
  writeFileSync(path, text);
  return blocklistOf({ passwordBlocklist: path });
};
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();

it('takes any password of 12 to 256 characters that is neither trivial nor a name', () => {
  for (const good of [
    'kuda hijau lari pagi',
    'Zx9!qLm2#vRt',
    'naïve 漢字 kata panjang',
    'aaaaaabcdefg hijau',
    '🐎🐘🦒🦓🦏🐅🐆🐊🐢🦎🐍🐉',
  ]) {
    expect(weakness(good, 'rina'), good).toBe(null);
  }
  expect(weakness('petarawan-kuda-hijau-lari', 'rina')).toBe(null);
});

it('refuses what is too short, too long, repeated, a sequence, or hardly more than the login or the name of the product', () => {
  const bad = [
    ...['sebelas huru', '🐎🐘🦒🦓🦏🐅🐆🐊🐢🦎🐍'].map((t) => [...t].slice(0, 11).join('')),
    'x'.repeat(257),
    ...['aaaaaaaaaaaa', 'abcabcabcabc', '123123123123', 'abcdabcdabcdab'],
    ...['123456789012', '987654321098', 'abcdefghijkl', 'ZYXWVUTSRQPONM', 'qwertyuiopas', '1qaz2wsx3edc'],
    ...['petarawan2024', 'Bawaslu-2024', 'PetaRawanBawaslu', 'rina.wulandari', 'Rina.Wulandari1', 'rina.wulandari@x.id'],
    // Wide letters are the same letters.
    '１２３４５６７８９０１２',
  ];
  for (const password of bad) expect(weakness(password, 'rina.wulandari'), password).not.toBe(null);
  expect(weakness('rina.wulandari', 'rina.wulandari@bawaslu.example')).not.toBe(null);
  expect(weakness('rina.wulandari', 'budi')).toBe(null);
});

it('refuses, with words of what to do, what stands in a list of words, in any case', async () => {
  const words = await list('password1234\r\nKuda Hijau Lari\n\n');
  expect(await words.has('kuda hijau lari')).toBe(true);
  expect(await words.has('kuda hijau lari pagi')).toBe(false);
  expect(await words.has('')).toBe(false);
  const refused = refuseWeakPassword('PASSWORD1234', 'rina', words);
  await expect(refused).rejects.toMatchObject({ code: 'invalid_request', items: [{ where: 'password' }] });
});

it('finds every password of a sorted file of hashes and no other, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), { minLength: 1, maxLength: 60 }),
      fc.array(fc.string({ unit: 'grapheme-ascii' }), { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (known, others, end, last) => {
        const lines = known.map((p, i) => `${sha1(p)}:${10 ** (i % 9)}`).sort();
        const hashes = await list(lines.join(end) + (last ? end : ''));
        for (const p of known) expect(await hashes.has(p)).toBe(true);
        for (const p of others) expect(await hashes.has(p)).toBe(known.includes(p));
      },
    ),
    { numRuns: 60 },
  );
});

it('refuses at the start a list that cannot be read, is not sorted, or is too large to be words, naming the setting', async () => {
  const unsorted = ['b', 'a', 'c', 'd'].map(sha1).sort().reverse();
  for (const open of [
    () => blocklistOf({ passwordBlocklist: join(folder, 'tidak-ada') }),
    () => blocklistOf({ passwordBlocklist: folder }),
    () => list(`${unsorted.map((h) => `${h}:1`).join('\n')}\n`),
  ]) {
    await expect(open()).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('PASSWORD_BLOCKLIST'),
    });
  }
  expect(await (await blocklistOf({})).has('password1234')).toBe(false);
});

it('hashes a few at a time and refuses a crowd', async () => {
  const few = fewAtOnce(2, 3);
  let [running, most] = [0, 0];
  const gates: (() => void)[] = [];
  const work = () =>
    few(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((go) => gates.push(go));
      running--;
    });
  const all = Promise.allSettled(Array.from({ length: 6 }, work));
  for (let opened = 0; opened < 5; ) {
    await Promise.resolve();
    const gate = gates.shift();
    if (gate) opened++;
    gate?.();
  }
  const settled = await all;
  expect(most).toBe(2);
  expect(settled.filter((s) => s.status === 'rejected')).toMatchObject([{ reason: { code: 'unavailable' } }]);
  await expect(few(() => Promise.reject(new Error('gagal')))).rejects.toThrow('gagal');
  expect(await few(async () => 'lagi')).toBe('lagi');
});
