import { describe, expect, it } from 'vitest';
import { renderPng } from '../../png/renderPng.ts';
import { MOST_LOGO_BYTES } from '../saved/contract.ts';
import { logoSize } from './logoSize.ts';

const address = (type: string, bytes: Uint8Array) => `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const draw = async (width: number, height: number) =>
  Buffer.from(
    await renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9" fill="#123456"/></svg>`,
      1,
    ),
  );
/** Head, frame and end of a JPEG, without what would be between. */
const jpeg = (width: number, height: number, extra = '') =>
  Buffer.from(
    `ffd8ffe000104a46494600010100000100010000${extra}ffc0000b08${height.toString(16).padStart(4, '0')}${width.toString(16).padStart(4, '0')}01011100ffda0008010100003f00aaffd9`,
    'hex',
  );

describe('the size of a logo', () => {
  it('is read from the bytes of a PNG and of a JPEG', async () => {
    expect(logoSize(address('png', await draw(40, 30)))).toMatchObject({ width: 40, height: 30 });
    expect(logoSize(address('jpeg', jpeg(321, 123)))).toMatchObject({ width: 321, height: 123 });
    // Tables whose number looks like that of a frame, and filling bytes.
    expect(logoSize(address('jpeg', jpeg(321, 123, 'ffc40004aabbffff')))).toMatchObject({ width: 321, height: 123 });
  });

  it('is refused for what is no picture, is another one than it says, is cut off, or has a byte changed', async () => {
    const png = await draw(40, 30);
    const changed = Buffer.from(png);
    changed.writeUInt32BE(41, 16);
    for (const data of [
      address('png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      address('svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      address('png', jpeg(10, 10)),
      address('jpeg', png),
      address('png', png.subarray(0, -5)),
      address('png', Buffer.concat([png, Buffer.from('<script>')])),
      address('png', changed),
      address('jpeg', jpeg(0, 10)),
      address('jpeg', jpeg(10, 10).subarray(0, 30)),
      'data:image/png;base64,',
      'https://contoh.id/logo.png',
    ])
      expect(() => logoSize(data), data.slice(0, 60)).toThrow(/PNG/);
  });

  it('is refused when the picture is too large in pixels or in bytes', async () => {
    expect(() => logoSize(address('jpeg', jpeg(4_001, 10)))).toThrow(/4000 piksel/);
    const large = Buffer.concat([jpeg(10, 10).subarray(0, -2), Buffer.alloc(MOST_LOGO_BYTES), Buffer.from('ffd9', 'hex')]);
    expect(() => logoSize(address('jpeg', large))).toThrow(/300 kB/);
  });
});
