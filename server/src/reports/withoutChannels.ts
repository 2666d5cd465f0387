import type { Queryable } from '../db/database.ts';
import { channelNumber } from './catalogues.ts';
import type { Scope } from './filter.ts';
import { listCatalogue } from './repository.ts';

/** No channel has this number: a filter of nothing. */
const NONE = 0;

/**
 * A scope without some channels (codes or names): those of its filter, or all there are, less these. Throws AppError
 * `invalid_request` for an unknown channel.
 */
export async function withoutChannels(db: Queryable, scope: Scope, without: readonly string[] | undefined): Promise<Scope> {
  if (!without) return scope;
  const left = new Set(await Promise.all(without.map((channel) => channelNumber(db, channel))));
  const all = scope.channel ?? (await listCatalogue(db, 'channels')).map((c) => c.num);
  const kept = all.filter((channel) => !left.has(channel));
  return { ...scope, channel: kept.length > 0 ? kept : [NONE] };
}
