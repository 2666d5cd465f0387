import { type Caller, demand } from '../accounts/caller.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import { RELEASE_STATUS_NAMES, RELEASE_STATUSES, type ReleaseStatus, type ReleaseStep } from './contract.ts';
import { NATION } from './public/contract.ts';
import type { StoredRelease } from './repository.ts';

export type ReleaseAction = 'prepare_releases' | 'approve_releases';

/** A step that somebody takes. */
export interface Move {
  from: ReleaseStatus;
  to: ReleaseStatus;
  step: ReleaseStep;
  action: ReleaseAction;
  needsReason: boolean;
}

const move = (from: ReleaseStatus, to: ReleaseStatus, step: ReleaseStep, action: ReleaseAction, needsReason = false): Move => ({
  ...{ from, to, step, action, needsReason },
});
const MOVES: readonly Move[] = [
  move('draf', 'diajukan', 'submitted', 'prepare_releases'),
  move('diajukan', 'draf', 'withdrawn', 'prepare_releases'),
  move('diajukan', 'draf', 'returned', 'approve_releases', true),
  move('diajukan', 'disetujui', 'approved', 'approve_releases'),
  move('disetujui', 'terbit', 'published', 'approve_releases'),
  move('disetujui', 'terbit', 'published', 'prepare_releases'),
  move('menyiapkan', 'dibatalkan', 'cancelled', 'prepare_releases'),
  move('draf', 'dibatalkan', 'cancelled', 'prepare_releases'),
  move('disetujui', 'dibatalkan', 'cancelled', 'approve_releases', true),
  move('disetujui', 'dibatalkan', 'cancelled', 'prepare_releases', true),
];

/** On its way to publication: an area has at most one of these. */
export const isOpen = (status: ReleaseStatus): boolean => ['menyiapkan', 'draf', 'diajukan', 'disetujui'].includes(status);
/** Seen by everybody. */
export const isPublished = (status: ReleaseStatus): boolean => status === 'terbit' || status === 'diganti';

/** By what name somebody stands beside what they did: the account, or what kind of caller it is. */
export const authorOf = (caller: Caller): string => caller.account?.login ?? caller.kind;

/** The area of a release as access is asked for: null = the whole country. */
export const areaOf = (area: string): string | null => (area === NATION ? null : area);

/** Whether somebody may do an action in all of a release's area. */
export function allowed(caller: Caller, action: ReleaseAction, area: string): boolean {
  try {
    demand(caller, action, areaOf(area));
    return true;
  } catch {
    return false;
  }
}

/** Staff see a release that is not published when they prepare or approve releases of its area. */
export const isStaff = (caller: Caller, area: string): boolean =>
  allowed(caller, 'prepare_releases', area) || allowed(caller, 'approve_releases', area);

type Standing = Pick<StoredRelease, 'area' | 'status' | 'submitted_by' | 'prepared_by'>;

/**
 * The step that leads a release to a status in the name of the caller. Throws AppError `invalid_request` when no step leads there, and
 * `forbidden` when it is not theirs: four eyes, so whoever prepared or submitted a release does not approve it, except the one user of this
 * machine (of whom there is no second).
 */
export function moveOf(release: Standing, caller: Caller, to: ReleaseStatus): Move {
  const moves = MOVES.filter((m) => m.from === release.status && m.to === to);
  if (moves.length === 0) throw noWay(release.status, to);
  const author = authorOf(caller);
  // Whoever submitted it takes it back; anybody else who may approve gives it back.
  const inOrder = to === 'draf' && author !== release.submitted_by ? [...moves].reverse() : moves;
  const found = inOrder.find(({ action }) => allowed(caller, action, release.area));
  if (!found) {
    demand(caller, (inOrder[0] as Move).action, areaOf(release.area));
    throw noWay(release.status, to);
  }
  const own = author === release.submitted_by || author === release.prepared_by;
  if (found.step === 'approved' && own && caller.kind !== 'lokal') throw new AppError('forbidden', FOUR_EYES);
  return found;
}

/** Where the caller may lead the release now, and why not to the other statuses that would come next. */
export function movesOpen(
  release: Standing,
  caller: Caller,
): { moveTo: ReleaseStatus[]; blocked: { to: ReleaseStatus; reason: Text }[] } {
  const moveTo: ReleaseStatus[] = [];
  const blocked: { to: ReleaseStatus; reason: Text }[] = [];
  for (const to of RELEASE_STATUSES) {
    if (!MOVES.some((m) => m.from === release.status && m.to === to)) continue;
    try {
      moveOf(release, caller, to);
      moveTo.push(to);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      blocked.push({ to, reason: error.text });
    }
  }
  return { moveTo, blocked };
}

const FOUR_EYES: Text = {
  id: 'Anda sendiri yang menyiapkan atau mengajukan rilis ini; orang lain yang harus menyetujuinya.',
  en: 'You prepared or submitted this release yourself; somebody else has to approve it.',
};
const noWay = (from: ReleaseStatus, to: ReleaseStatus) =>
  new AppError('invalid_request', {
    id: `Rilis berstatus “${RELEASE_STATUS_NAMES[from].id}” tidak dapat menjadi “${RELEASE_STATUS_NAMES[to].id}”.${isPublished(from) ? ' Yang sudah terbit tidak pernah ditarik atau diubah; terbitkan rilis koreksi.' : ''}`,
    en: `A release that is “${RELEASE_STATUS_NAMES[from].en}” cannot become “${RELEASE_STATUS_NAMES[to].en}”.${isPublished(from) ? ' What is published is never taken back or changed; publish a release that corrects it.' : ''}`,
  });
