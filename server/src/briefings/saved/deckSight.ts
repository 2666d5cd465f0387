import { type Caller, demand, mayDo, PUBLIC_CALLER, sightOfCaller } from '../../accounts/caller.ts';
import { SEES_ALL, SEES_PUBLIC, type Sight, sees, sightOf } from '../../accounts/sight.ts';
import { AppError } from '../../errors.ts';
import type { StoredHead } from './repository.ts';

/*
 * A deck shows the same to everybody who opens it, so its figures are read with eyes of its own (`sight`), not with those of whoever happens
 * to make or refresh it: of the public for a deck of a release; of the deck's province where the maker sees all of it, otherwise of the deck's
 * area. Only those who see at least as much see the deck, and whoever refreshes it changes nothing but the day. A maker who sees the whole
 * country thus does not lock a province out of a deck about it. On a machine without accounts there is one pair of eyes, which sees everything.
 */

/** With whose eyes a new deck reads. Throws AppError `forbidden` where the caller makes no decks. */
export function sightOfNewDeck(caller: Caller, { area, release }: { area: string; release?: number | undefined }): Sight {
  demand(caller, 'edit_plans', area);
  if (release !== undefined) return SEES_PUBLIC;
  demand(caller, 'read_internal', area);
  if (caller.kind === 'lokal') return SEES_ALL;
  const province = area.slice(0, 2);
  return sightOf('own', sees(sightOfCaller(caller), province) ? province : area);
}

/** The sight of a stored key. */
export const storedSight = (key: string): Sight =>
  key === SEES_ALL.key ? SEES_ALL : key === SEES_PUBLIC.key ? SEES_PUBLIC : sightOf('own', key);

/** Somebody in the name of the caller who sees exactly this, for what reads figures as a caller may see them. */
export function withSight(caller: Caller, sight: Sight): Caller {
  if (sight.key === SEES_PUBLIC.key) return { ...PUBLIC_CALLER, account: caller.account };
  if (sight.everywhere) return caller;
  // A planner of one region: a role that reaches everywhere would not stay inside it.
  return { ...caller, role: 'perencana', region: sight.regions[0] ?? null, keyActions: null };
}

/** Whether a caller sees a deck: all that its figures were read with; of a release deck, who makes decks anywhere or sees its area. */
export function seesDeck(caller: Caller, { sight: key, area, release }: Pick<StoredHead, 'sight' | 'area' | 'release'>): boolean {
  const own = sightOfCaller(caller);
  if (release !== 0) return mayDo(caller, 'edit_plans') || sees(own, area);
  const sight = storedSight(key);
  return sight.everywhere ? own.everywhere : sight.regions.length > 0 && sight.regions.every((region) => sees(own, region));
}

/** Whether a caller may change, refresh and delete a deck. */
export const editsDeck = (caller: Caller, head: Pick<StoredHead, 'sight' | 'area' | 'release'>): boolean =>
  seesDeck(caller, head) && mayDo(caller, 'edit_plans', head.area);

/** No such deck, or none that this person sees. */
export const noDeck = (id: number) =>
  new AppError('not_found', {
    id: `Tidak ada paparan nomor ${id}: sudah dihapus, milik wilayah lain, atau alamatnya salah.`,
    en: `There is no deck number ${id}: it was deleted, belongs to another area, or the address is wrong.`,
  });
