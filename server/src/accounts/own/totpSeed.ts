import { Secret, TOTP } from 'otpauth';

/** A seed that its owner has not confirmed yet stands in the same column under this mark, so that every process knows it. */
const PENDING = 'pending:';
const PERIOD = 30;

/** Whether `accounts.totp_secret` is a second factor in force. */
export const totpOn = (secret: string): boolean => secret !== '' && !secret.startsWith(PENDING);

/** A new seed as the column holds it until it is confirmed. */
export const newPendingSeed = (): string => PENDING + new Secret({ size: 20 }).base32;

/** The seed that waits to be confirmed; null when none does. */
export const pendingSeed = (secret: string): string | null => (secret.startsWith(PENDING) ? secret.slice(PENDING.length) : null);

/** The authenticator of a seed as apps understand it: SHA-1, six digits, 30 seconds. */
export const totpOf = (seed: string, login = ''): TOTP =>
  new TOTP({ issuer: 'PetaRawan', label: login || 'PetaRawan', secret: Secret.fromBase32(seed), period: PERIOD });

/** The time step (30 s since 1970) that six digits belong to, at most one step from now; null when they belong to none. */
export function stepOf(seed: string, digits: string, now = Date.now()): number | null {
  const delta = totpOf(seed).validate({ token: digits, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}
