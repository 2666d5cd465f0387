import { authorOf, type Caller, demand, mayDo } from '../../accounts/caller.ts';
import { type MovesOpen, movesOpen } from '../../accounts/movesOpen.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { PLAN_STATUS_NAMES, PLAN_STATUSES, type PlanStatus, type PlanStep } from './contract.ts';
import type { StoredPlan } from './repository.ts';

/** A step of a plan's life. */
export interface Move {
  from: PlanStatus;
  to: PlanStatus;
  step: PlanStep;
  action: 'edit_plans' | 'approve_plans';
  needsReason: boolean;
}

const MOVES: readonly Move[] = [
  { from: 'draf', to: 'diajukan', step: 'submitted', action: 'edit_plans', needsReason: false },
  { from: 'diajukan', to: 'disetujui', step: 'approved', action: 'approve_plans', needsReason: false },
  { from: 'diajukan', to: 'draf', step: 'withdrawn', action: 'edit_plans', needsReason: false },
  { from: 'diajukan', to: 'draf', step: 'returned', action: 'approve_plans', needsReason: true },
  { from: 'disetujui', to: 'berjalan', step: 'started', action: 'edit_plans', needsReason: false },
  { from: 'berjalan', to: 'selesai', step: 'finished', action: 'edit_plans', needsReason: false },
  { from: 'disetujui', to: 'draf', step: 'revised', action: 'edit_plans', needsReason: true },
  { from: 'berjalan', to: 'draf', step: 'revised', action: 'edit_plans', needsReason: true },
];

type Standing = Pick<StoredPlan, 'code' | 'status' | 'submitted_by'>;

/**
 * The step that leads a plan to a status in the name of the caller. Throws AppError `invalid_request` when no step leads there or items are
 * still open, `forbidden` when the step is not theirs: four eyes, so whoever submitted a plan does not approve it, except the one
 * user of this machine (of whom there is no second).
 */
export function moveOf(plan: Standing, items: readonly { status: string }[], caller: Caller, to: PlanStatus): Move {
  const moves = MOVES.filter((move) => move.from === plan.status && move.to === to);
  if (moves.length === 0) throw noWay(plan.status, to);
  // Whoever submitted it takes it back; anybody else who may approve gives it back.
  const own = authorOf(caller) === plan.submitted_by;
  const inOrder = moves.length > 1 && !own ? [...moves].reverse() : moves;
  const move = inOrder.find(({ action }) => mayDo(caller, action, plan.code));
  if (!move) {
    demand(caller, (inOrder[0] as Move).action, plan.code);
    throw noWay(plan.status, to);
  }
  if (move.step === 'approved' && own && caller.kind !== 'lokal') throw new AppError('forbidden', FOUR_EYES);
  const open = items.filter(({ status }) => status !== 'selesai' && status !== 'batal').length;
  if (move.step === 'finished' && open > 0) throw new AppError('invalid_request', stillOpen(open));
  return move;
}

/** Where the caller may lead the plan now, and why not to the other statuses that would come next. */
export const openMoves = (plan: Standing, items: readonly { status: string }[], caller: Caller): MovesOpen<PlanStatus> =>
  movesOpen(
    PLAN_STATUSES.filter((to) => MOVES.some((move) => move.from === plan.status && move.to === to)),
    (to) => moveOf(plan, items, caller, to),
  );

const FOUR_EYES: Text = {
  id: 'Anda sendiri yang mengajukan rencana ini; orang lain yang harus menyetujuinya.',
  en: 'You submitted this plan yourself; somebody else has to approve it.',
};
const stillOpen = (open: number): Text => ({
  id: `${open} butir belum selesai atau batal. Isi dahulu statusnya.`,
  en: `${open} item${open === 1 ? ' is' : 's are'} neither done nor called off. Set their status first.`,
});
const noWay = (from: PlanStatus, to: PlanStatus) =>
  new AppError('invalid_request', {
    id: `Rencana berstatus ${PLAN_STATUS_NAMES[from].id} tidak dapat menjadi ${PLAN_STATUS_NAMES[to].id}.`,
    en: `A plan that is ${PLAN_STATUS_NAMES[from].en} cannot become ${PLAN_STATUS_NAMES[to].en}.`,
  });
