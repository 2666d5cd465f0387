/** Why a file cannot be a logo. */
export type LogoFault = { fault: 'type' | 'broken' } | { fault: 'large'; bytes: number };

const SIGNATURES = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
] as const;

/** What a picture is by its first bytes, whatever its name says; null for anything but PNG and JPEG. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  return SIGNATURES.find((one) => one.bytes.every((byte, i) => bytes[i] === byte))?.type ?? null;
}

/** A file as a `data:` address, if it is a picture of at most `most` bytes that this browser can draw. */
export async function readLogo(file: Blob, most: number): Promise<{ logo: string } | LogoFault> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = pictureType(bytes);
  if (type === null) return { fault: 'type' };
  if (bytes.length > most) return { fault: 'large', bytes: bytes.length };
  const letters: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000) letters.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  const logo = `data:${type};base64,${btoa(letters.join(''))}`;
  return (await canBeDrawn(logo)) ? { logo } : { fault: 'broken' };
}

async function canBeDrawn(address: string): Promise<boolean> {
  if (typeof Image === 'undefined') return true;
  const image = new Image();
  image.src = address;
  return image.decode().then(
    () => true,
    () => false,
  );
}
