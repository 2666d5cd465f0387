import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hashSecret, newSecret } from '../sessions.ts';

const FORM = /^prk_([0-9a-f]{18})_([A-Za-z0-9_-]{43})$/;

/** A new key: its public id, what is stored of its secret, and the text that is shown once. */
export function newKey(): { id: string; secretHash: string; text: string } {
  const [id, secret] = [randomBytes(9).toString('hex'), newSecret()];
  return { id, secretHash: hashSecret(secret), text: `prk_${id}_${secret}` };
}

/** Id and secret of a key `prk_<id>_<secret>`; null for anything else. */
export function readKey(text: string): { id: string; secret: string } | null {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id && secret ? { id, secret } : null;
}

/** Whether `secret` is the one that was stored, in a time that says nothing about how alike they are. */
export function isSecret(secret: string, stored: string): boolean {
  const [given, kept] = [Buffer.from(hashSecret(secret)), Buffer.from(stored)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
