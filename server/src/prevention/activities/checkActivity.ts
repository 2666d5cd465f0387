import type { Db } from '../../db/database.ts';
import { AppError, type ErrorItem } from '../../errors.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import { listStages } from '../../stages/repository.ts';
import { newestToday } from '../../today.ts';
import { preventionCatalogue } from '../catalogue.ts';
import { plainOrNull } from '../plans/maskContent.ts';
import { type ActivityInput, NO_STAGE } from './contract.ts';
import { dayProblem } from './dayProblem.ts';
import { evidenceLink } from './evidenceLink.ts';
import type { ActivityRow } from './repository.ts';

/** What somebody wrote of an activity, as columns of its row. */
export type ActivityWords = Pick<
  ActivityRow,
  | 'code'
  | 'start_date'
  | 'end_date'
  | 'stage'
  | 'form'
  | 'kind'
  | 'purpose'
  | 'target'
  | 'issue'
  | 'participants'
  | 'organiser'
  | 'cost'
  | 'description'
  | 'follow_up'
  | 'number'
  | 'evidence'
  | 'place'
  | 'plan_id'
  | 'plan_item'
>;

/**
 * What the form sent, checked against the lists and without personal data. What stood in the row before may stay, even where a list has lost
 * it since. Throws AppError `invalid_request` that names every unknown code, wrong day and unusable link.
 */
export async function checkedActivity(db: Db, given: ActivityInput, before: ActivityRow | null): Promise<ActivityWords> {
  const items: ErrorItem[] = [];
  const say = (where: string, id: string, en: string) => items.push({ where, message: { id, en } });
  const { forms, kinds } = preventionCatalogue();
  const [{ issues }, stages, { matcher }] = await Promise.all([readCatalogues(db), listStages(db, null), regionIndex(db)]);
  const listed = (where: string, value: string | null, list: readonly { code: string }[], old: string | null | undefined) => {
    if (value !== null && value !== old && !list.some(({ code }) => code === value))
      say(where, `“${value}” tidak ada dalam daftar. Pilih dari daftar.`, `“${value}” is not in the list. Choose from the list.`);
  };
  if (!matcher.get(given.code) && given.code !== before?.code)
    say('code', `Wilayah ${given.code} tidak ada dalam daftar.`, `There is no region ${given.code} in the list.`);
  listed('form', given.form, forms, before?.form);
  listed('kind', given.kind, kinds, before?.kind);
  listed('issue', given.issue, issues, before?.issue);
  const stageNames = [NO_STAGE, ...stages.map(({ name }) => name)].map((code) => ({ code }));
  listed('stage', given.stage || null, stageNames, before?.stage);
  const days = dayProblem(given.start, given.end, newestToday());
  if (days) items.push({ where: days.at, message: days.reason });
  const link = given.evidence ? evidenceLink(given.evidence) : null;
  if (link && !link.ok) items.push({ where: 'evidence', message: link.reason });
  if (items.length)
    throw new AppError('invalid_request', { id: 'Kegiatan belum benar.', en: 'The activity is not right yet.' }, { items });
  return {
    code: given.code,
    start_date: given.start,
    end_date: given.end,
    stage: given.stage || null,
    form: given.form,
    kind: given.kind,
    purpose: plainOrNull(given.purpose),
    target: plainOrNull(given.target),
    issue: given.issue,
    participants: given.participants,
    organiser: plainOrNull(given.organiser),
    cost: given.cost,
    description: plainOrNull(given.description),
    follow_up: plainOrNull(given.followUp),
    number: plainOrNull(given.number),
    evidence: link?.ok ? link.value : null,
    place: plainOrNull(given.place),
    plan_id: given.plan?.id ?? null,
    plan_item: given.plan?.item ?? null,
  };
}
