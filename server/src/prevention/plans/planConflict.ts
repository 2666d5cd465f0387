import { AppError } from '../../errors.ts';
import type { PlanContent } from './contract.ts';
import type { StoredPlan } from './repository.ts';

/** Somebody else changed the plan since it was read. */
export class PlanConflictError extends AppError {
  /** The plan as it stands now. */
  readonly current: StoredPlan;
  readonly content: PlanContent;
  /** The state the sender began from; null when there is no such version. */
  readonly base: PlanContent | null;

  constructor(current: StoredPlan, content: PlanContent, base: PlanContent | null) {
    super('conflict', {
      id: `Rencana “${current.title}” sudah diubah ${current.updated_by} (versi ${current.version}). Bandingkan keduanya, pilih per butir, lalu simpan lagi.`,
      en: `The plan “${current.title}” was changed by ${current.updated_by} (version ${current.version}). Compare the two, choose item by item, then save again.`,
    });
    this.current = current;
    this.content = content;
    this.base = base;
  }
}
