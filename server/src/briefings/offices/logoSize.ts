import { crc32 } from 'node:zlib';
import { AppError } from '../../errors.ts';
import { MOST_LOGO_BYTES } from '../saved/contract.ts';

/** A logo as it is drawn: its address and its size in pixels. */
export interface Logo {
  data: string;
  width: number;
  height: number;
}

/** Longest side of a logo in pixels: it stands in a corner, and is unpacked in memory. */
const LONGEST = 4_000;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * The size of a logo, read from its bytes. Throws AppError `invalid_request` for what is not a whole PNG or JPEG, is not what its address says,
 * or is too large.
 */
export function logoSize(data: string): Logo {
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(data);
  if (!match?.[2]) throw refusal(NOT_A_PICTURE);
  const bytes = Buffer.from(match[2], 'base64');
  if (bytes.length > MOST_LOGO_BYTES) throw refusal(TOO_MANY_BYTES);
  const size = match[1] === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width < 1 || size.height < 1) throw refusal(NOT_A_PICTURE);
  if (Math.max(size.width, size.height) > LONGEST) throw refusal(TOO_LARGE);
  return { data, ...size };
}

type Size = Omit<Logo, 'data'>;

/** Of a PNG whose pieces are whole, from its head to its end. */
function pngSize(bytes: Buffer): Size | null {
  if (!bytes.subarray(0, 8).equals(PNG)) return null;
  let size: Size | null = null;
  let pixels = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    pixels ||= type === 'IDAT';
    if (type === 'IEND') return pixels && end === bytes.length ? size : null;
    at = end;
  }
  return null;
}

/** Of a JPEG: from the frame's head, which stands between its first and its last marker. */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return null;
  let size: Size | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    // Filling bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    // SOF0 to SOF15 without DHT, JPG and DAC.
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame && length >= 8) size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    // The pixels begin.
    if (marker === 0xda) return size;
    at += 2 + length;
  }
  return null;
}

const refusal = (text: { id: string; en: string }) =>
  new AppError('invalid_request', text, { items: [{ where: 'logo', message: text }] });
const NOT_A_PICTURE = {
  id: 'Logo bukan berkas PNG atau JPEG yang utuh. Simpan ulang gambarnya sebagai PNG atau JPEG.',
  en: 'The logo is not a whole PNG or JPEG file. Save the picture again as PNG or JPEG.',
};
const TOO_MANY_BYTES = {
  id: `Logo lebih besar dari ${Math.round(MOST_LOGO_BYTES / 1000)} kB. Perkecil gambarnya.`,
  en: `The logo is larger than ${Math.round(MOST_LOGO_BYTES / 1000)} kB. Make the picture smaller.`,
};
const TOO_LARGE = {
  id: `Sisi logo paling panjang ${LONGEST} piksel. Perkecil gambarnya.`,
  en: `A side of the logo has at most ${LONGEST} pixels. Make the picture smaller.`,
};
