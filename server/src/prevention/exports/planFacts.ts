import { type Caller, sightOfCaller } from '../../accounts/caller.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import { listElections } from '../../stages/repository.ts';
import { beltItemsFor } from '../belts/beltItemsFor.ts';
import { preventionCatalogue } from '../catalogue.ts';
import type { PreventionDeps } from '../deps.ts';
import { seesMeasure } from '../measures/readMeasures.ts';
import { measureHistories, newest } from '../measures/storedMeasures.ts';
import { readPlan } from '../plans/readPlan.ts';
import type { ExportLanguage } from './exportWords.ts';
import type { Names, PlanFacts } from './planDocument.ts';

/** Reads a plan as somebody sees it, to be printed. Throws AppError `not_found`. */
export async function planFacts(deps: PreventionDeps, caller: Caller, id: number, language: ExportLanguage): Promise<PlanFacts> {
  const { db, config } = deps;
  const plan = await readPlan(db, caller, id);
  const sight = sightOfCaller(caller);
  const [{ issues, channels }, elections, { matcher }, histories] = await Promise.all([
    readCatalogues(db),
    listElections(db),
    regionIndex(db),
    measureHistories(db),
  ]);
  const { forms, kinds } = preventionCatalogue();
  const named = (list: readonly { code: string; name: { id: string; en: string } }[]): Names =>
    Object.fromEntries(list.map(({ code, name }) => [code, name[language]]));
  const used = new Set(plan.content.items.flatMap(({ measure }) => measure ?? []));
  const codes = [...new Set([plan.code, ...plan.content.items.map(({ code }) => code)])];
  // A province's belts are those of its kabupaten/kota: its own items name them, neighbours' plans are theirs to read.
  const isKabkota = plan.code.split('.').length === 2;
  const { items } = isKabkota && !plan.partial ? await beltItemsFor(deps, plan.code, sight) : { items: [] };
  return {
    plan,
    language,
    election: elections.find((e) => e.id === plan.election)?.name ?? plan.election,
    names: {
      area: Object.fromEntries(codes.map((code) => [code, matcher.get(code)?.name ?? code])),
      issue: named(issues),
      channel: named(channels),
      form: named(forms),
      kind: named(kinds),
    },
    measures: [...histories.values()].map(newest).filter((m) => used.has(m.code) && seesMeasure(sight, m)),
    neighbours: items.filter((item) => item.plan.id !== plan.id),
    link: config.publicUrl ? new URL(`/rencana/daftar?rencana=${plan.id}`, config.publicUrl).href : null,
  };
}
