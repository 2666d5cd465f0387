import type { BeltItem } from '../belts/contract.ts';
import { MEASURE_STAGE_NAMES, type Measure, type MeasureStage } from '../measures/contract.ts';
import type { Plan, PlanItem } from '../plans/contract.ts';
import { EXPORT_WORDS, type ExportLanguage, type ExportWords } from './exportWords.ts';

/** Names by code. */
export type Names = Readonly<Record<string, string>>;

/** A plan with the names of everything it names, as plain values that can be handed to a thread. */
export interface PlanFacts {
  readonly plan: Plan;
  readonly language: ExportLanguage;
  readonly election: string | null;
  /** Names by code. */
  readonly names: {
    readonly area: Names;
    readonly issue: Names;
    readonly channel: Names;
    readonly form: Names;
    readonly kind: Names;
  };
  /** Measures of the catalogue that the plan uses and the reader may see. */
  readonly measures: readonly Measure[];
  /** What plans of neighbouring areas share for the belts of this plan's area. */
  readonly neighbours: readonly BeltItem[];
  /** Address of the plan's page; null when the product does not know its own address. */
  readonly link: string | null;
}

/** What every printed form of a plan is made from: its facts in one language, with words. */
export interface PlanDocument extends Omit<PlanFacts, 'names' | 'measures'> {
  readonly words: ExportWords;
  /** Names by code; a code without a name stands for itself. */
  readonly area: (code: string) => string;
  readonly issue: (code: string) => string;
  readonly channel: (code: string) => string;
  readonly form: (code: string) => string;
  readonly kind: (code: string) => string;
  readonly stage: (nameOrPhase: string) => string;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** The facts with their words. */
export function planDocument(facts: PlanFacts): PlanDocument {
  const { names, language } = facts;
  const named = (list: Names) => (code: string) =>
    (Object.hasOwn(list, code) ? list[code] : undefined) ?? code.replaceAll('_', ' ');
  return {
    ...facts,
    words: EXPORT_WORDS[language],
    area: named(names.area),
    issue: named(names.issue),
    channel: named(names.channel),
    form: named(names.form),
    kind: named(names.kind),
    stage: (name) => (isPhase(name) ? MEASURE_STAGE_NAMES[name][language] : name),
    measures: new Map(facts.measures.map((measure) => [measure.code, measure])),
  };
}

const isPhase = (name: string): name is MeasureStage => Object.hasOwn(MEASURE_STAGE_NAMES, name);

/** Items in the order of areas and issues, each in its own order inside. */
export function inOrder(items: readonly PlanItem[]): PlanItem[] {
  return items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => compare(a.item.code, b.item.code) || compare(a.item.issue, b.item.issue) || a.at - b.at)
    .map(({ item }) => item);
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
