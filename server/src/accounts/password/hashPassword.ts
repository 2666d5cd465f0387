import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { fewAtOnce } from './fewAtOnce.ts';

/** argon2id (the library's default form), as OWASP recommends it at least: 19 MiB, two passes, one lane. Raise at will. */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two hashings at once need 38 MiB at most, however many people sign in. */
const inTurn = fewAtOnce(2, 200);

/** One text for what different keyboards write for the same letters; in this form passwords are compared and hashed. */
export const plainPassword = (password: string): string => password.normalize('NFKC');

/** Hash of a password in PHC form, with a salt of its own. */
export const hashPassword = (password: string, cost = COST): Promise<string> => inTurn(() => hash(plainPassword(password), cost));

let dummy: Promise<string> | undefined;

/**
 * Whether a password is the one of `stored`. Without a stored hash (no such account, no password) a hash of nothing anybody
 * knows is tried, so that the answer takes as long.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(32).toString('base64'));
  const nobodys = await dummy;
  const right = await inTurn(() => verify(stored || nobodys, plainPassword(password)));
  return right && !!stored;
}

/** True when a stored hash was made cheaper than passwords are hashed today. */
export function isOutdated(stored: string): boolean {
  const made = parseOptions(stored);
  return (
    !stored.startsWith('$argon2id$') ||
    made.memoryCost < COST.memoryCost ||
    made.timeCost < COST.timeCost ||
    made.parallelism < COST.parallelism
  );
}
