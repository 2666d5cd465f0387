import type { EntryKey } from '@petarawan/server/contract/reports/entries';
import type { NoteContent } from './notes.ts';

const PAIR = { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const SECRET = { name: 'AES-GCM', length: 256 };

/** A locked note: its own AES key wrapped for the owner, and the content under that key. */
export interface Sealed {
  key: ArrayBuffer;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** The two halves of an owner's lock as they lie in the browser: anybody may lock, only the server's key gives the way to open. */
export interface StoredPair {
  publicKey: ArrayBuffer;
  privateKey: ArrayBuffer;
  iv: Uint8Array<ArrayBuffer>;
}

/** Locks notes; opens them too once the server has given the owner's key. */
export interface NoteLock {
  lock(content: NoteContent): Promise<Sealed>;
  /** Null when it cannot be opened: without the key, or damaged. */
  open: ((sealed: Sealed) => Promise<NoteContent | null>) | null;
}

const randomIv = () => crypto.getRandomValues(new Uint8Array(12));

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

const serverKey = ({ key }: EntryKey) => crypto.subtle.importKey('raw', bytesOf(key), SECRET, false, ['wrapKey', 'unwrapKey']);

/** Makes an owner's pair; the private half leaves this function only locked with the server's key. */
export async function makePair(key: EntryKey): Promise<StoredPair> {
  const pair = await crypto.subtle.generateKey(PAIR, true, ['wrapKey', 'unwrapKey']);
  const iv = randomIv();
  return {
    publicKey: await crypto.subtle.exportKey('spki', pair.publicKey),
    privateKey: await crypto.subtle.wrapKey('pkcs8', pair.privateKey, await serverKey(key), { name: 'AES-GCM', iv }),
    iv,
  };
}

/**
 * The lock of a pair; with the server's key it also opens.
 * @throws when the key does not fit the pair (the data directory was replaced by another).
 */
export async function lockOf(pair: StoredPair, key: EntryKey | null): Promise<NoteLock> {
  const publicKey = await crypto.subtle.importKey('spki', pair.publicKey, PAIR, false, ['wrapKey']);
  const lock = async (content: NoteContent): Promise<Sealed> => {
    const own = await crypto.subtle.generateKey(SECRET, true, ['encrypt']);
    const iv = randomIv();
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, own, new TextEncoder().encode(JSON.stringify(content)));
    return { key: await crypto.subtle.wrapKey('raw', own, publicKey, PAIR), iv, data };
  };
  if (key === null) return { lock, open: null };
  const unlock = { name: 'AES-GCM', iv: pair.iv };
  const privateKey = await crypto.subtle.unwrapKey('pkcs8', pair.privateKey, await serverKey(key), unlock, PAIR, false, [
    'unwrapKey',
  ]);
  const open = async (sealed: Sealed): Promise<NoteContent | null> => {
    try {
      const own = await crypto.subtle.unwrapKey('raw', sealed.key, privateKey, PAIR, SECRET, false, ['decrypt']);
      const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, own, sealed.data);
      return JSON.parse(new TextDecoder().decode(data)) as NoteContent;
    } catch {
      return null;
    }
  };
  return { lock, open };
}
