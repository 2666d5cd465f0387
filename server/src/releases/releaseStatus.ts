import { authorOf, type Caller, demand, mayDo } from '../accounts/caller.ts';
import { type MovesOpen, movesOpen } from '../accounts/movesOpen.ts';
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

/** The area of a release as access is asked for: null = the whole country. */
export const areaOf = (area: string): string | null => (area === NATION ? null : area);

/** Staff see a release that is not published when they prepare or approve releases of its area. */
export const isStaff = (caller: Caller, area: string): boolean =>
  mayDo(caller, 'prepare_releases', areaOf(area)) || mayDo(caller, 'approve_releases', areaOf(area));

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
  const found = inOrder.find(({ action }) => mayDo(caller, action, areaOf(release.area)));
  if (!found) {
    demand(caller, (inOrder[0] as Move).action, areaOf(release.area));
    throw noWay(release.status, to);
  }
  const own = author === release.submitted_by || author === release.prepared_by;
  if (found.step === 'approved' && own && caller.kind !== 'lokal') throw new AppError('forbidden', FOUR_EYES);
  return found;
}

/** Where the caller may lead the release now, and why not to the other statuses that would come next. */
export const openMoves = (release: Standing, caller: Caller): MovesOpen<ReleaseStatus> =>
  movesOpen(
    RELEASE_STATUSES.filter((to) => MOVES.some((m) => m.from === release.status && m.to === to)),
    (to) => moveOf(release, caller, to),
  );

const FOUR_EYES: Text = {
  id: 'Anda sendiri yang menyiapkan atau mengajukan rilis ini; orang lain yang harus menyetujuinya.',
  en: 'You prepared or submitted this release yourself; somebody else has to approve it.',
};
const noWay = (from: ReleaseStatus, to: ReleaseStatus) =>
  new AppError('invalid_request', {
    id: `Rilis berstatus “${RELEASE_STATUS_NAMES[from].id}” tidak dapat menjadi “${RELEASE_STATUS_NAMES[to].id}”.${isPublished(from) ? ' Yang sudah terbit tidak pernah ditarik atau diubah; terbitkan rilis koreksi.' : ''}`,
    en: `A release that is “${RELEASE_STATUS_NAMES[from].en}” cannot become “${RELEASE_STATUS_NAMES[to].en}”.${isPublished(from) ? ' What is published is never taken back or changed; publish a release that corrects it.' : ''}`,
  });
