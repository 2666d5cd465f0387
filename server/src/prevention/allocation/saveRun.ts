import { authorOf, type Caller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import type { AllocationAnswer, AllocationHead, AllocationInput } from './contract.ts';
import { insertRun, nextRun, type StoredRun } from './repository.ts';

const RUNS_LOCK = 'allocation runs';

/** Keeps question and answer in the name of the caller, who has been found to plan there; answers the answer with its number. */
export async function saveRun(
  db: Db,
  caller: Caller,
  input: AllocationInput,
  answer: AllocationAnswer,
): Promise<AllocationAnswer> {
  return db.exclusive(RUNS_LOCK, () =>
    db.write(async (tx) => {
      const id = await nextRun(tx);
      const kept: AllocationAnswer = { ...answer, id };
      const run: StoredRun = {
        id,
        title: input.title || answer.place,
        code: input.parent ?? '',
        place: answer.place,
        status: answer.status,
        chosen: answer.chosen.length,
        author: authorOf(caller),
        made_at: new Date().toISOString(),
        data_version: answer.meta.dataVersion,
      };
      await insertRun(tx, run, input, kept);
      await appendAudit(tx, {
        action: 'plan_saved',
        subject: { type: 'allocation', id },
        details: { candidates: answer.candidates, chosen: run.chosen, dataVersion: run.data_version },
      });
      return kept;
    }),
  );
}

/** A kept run as it is listed. */
export const headOf = (run: StoredRun): AllocationHead => ({
  id: run.id,
  title: run.title,
  parent: run.code === '' ? null : run.code,
  place: run.place,
  by: run.author,
  at: run.made_at,
  dataVersion: run.data_version,
  status: run.status,
  chosen: run.chosen,
});
