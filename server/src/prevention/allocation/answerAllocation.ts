import { type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { AppError } from '../../errors.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import type { PreventionDeps } from '../deps.ts';
import type { AllocationAnswer, AllocationInput } from './contract.ts';
import { readTask } from './readTask.ts';
import { runAllocation } from './runAllocation.ts';
import { saveRun } from './saveRun.ts';
import { tellAllocation } from './tellAllocation.ts';

/**
 * Answers an allocation in the caller's name, and keeps it when that is asked for. Throws AppError `forbidden` (`unauthenticated`) where the
 * caller does not read internal figures, or does not plan and wants it kept; `invalid_request` and `not_found` for the question;
 * `unavailable` when the solver is busy. `signal`: nobody waits any more.
 */
export async function answerAllocation(
  deps: Pick<PreventionDeps, 'db' | 'config' | 'observe'>,
  caller: Caller,
  given: AllocationInput,
  signal?: AbortSignal,
): Promise<AllocationAnswer> {
  demand(caller, 'read_internal', given.parent);
  if (given.save) demand(caller, 'edit_plans', given.parent);
  const input = withoutPersonal(given);
  await checkIssues(deps, input);
  const task = await readTask(deps, input, sightOfCaller(caller));
  const answer = tellAllocation(task, await runAllocation(task.problem, task.variants, signal));
  return input.save ? saveRun(deps.db, caller, input, answer) : answer;
}

/** What people wrote without personal data. Throws AppError `invalid_request` for a code of a measure that looks like it. */
function withoutPersonal(input: AllocationInput): AllocationInput {
  const measures = input.measures.map((m) => {
    if (maskedText(m.code) !== m.code) {
      throw new AppError('invalid_request', {
        id: `Kode langkah “${maskedText(m.code)}” tampak seperti data pribadi. Pakai kode lain.`,
        en: `The code of the measure “${maskedText(m.code)}” looks like personal data. Use another one.`,
      });
    }
    return { ...m, name: maskedText(m.name) };
  });
  return { ...input, title: maskedText(input.title), measures };
}

/** Throws AppError `invalid_request` for an issue that is not in the catalogue. */
async function checkIssues({ db }: Pick<PreventionDeps, 'db'>, { measures, filter }: AllocationInput): Promise<void> {
  const { issues } = await readCatalogues(db);
  const known = new Set(issues.map((i) => i.code));
  const asked = [...filter.issues, ...measures.flatMap((m) => (m.issue === null ? [] : [m.issue]))];
  const unknown = asked.find((code) => !known.has(code));
  if (unknown === undefined) return;
  const text = maskedText(unknown);
  throw new AppError('invalid_request', {
    id: `Tidak ada isu “${text}”. Pilih dari daftar isu.`,
    en: `There is no issue “${text}”. Choose one of the list.`,
  });
}
