import type { Config } from '../../config.ts';
import type { Tx } from '../../db/database.ts';
import type { LinkPurpose, LinkResponse } from '../contract.ts';
import { hashSecret, newSecret } from '../sessions.ts';
import { deleteLinksOf, deleteOldLinks, insertLink } from './linkRepository.ts';

const HOUR = 3_600_000;
const LASTS: Record<LinkPurpose, number> = { first: 24 * HOUR, invite: 7 * 24 * HOUR, reset: 24 * HOUR };

/** Page that takes a link. The secret stands behind `#`: browsers send that part to no server, in no Referer. */
const PAGE = '/undangan';
const ANYWHERE = ['0.0.0.0', '::'];

/** Where people open the pages of this server, without a slash at its end. */
export function pagesAddress({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl) return publicUrl.replace(/\/+$/, '');
  const name = ANYWHERE.includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/**
 * Makes a one-time link for an account ('' = the first administrator); older ones of the same are void from now on. The address is
 * known to whoever is given the answer, the database keeps its hash.
 */
export async function makeLink(
  tx: Tx,
  config: Pick<Config, 'publicUrl' | 'host' | 'port'>,
  accountId: string,
  purpose: LinkPurpose,
): Promise<LinkResponse> {
  const [token, now] = [newSecret(), Date.now()];
  const expiresAt = new Date(now + LASTS[purpose]).toISOString();
  await deleteOldLinks(tx, new Date(now).toISOString());
  await deleteLinksOf(tx, accountId);
  await insertLink(tx, { token_hash: hashSecret(token), purpose, account_id: accountId, expires_at: expiresAt });
  return { url: `${pagesAddress(config)}${PAGE}#${token}`, purpose, expiresAt };
}
