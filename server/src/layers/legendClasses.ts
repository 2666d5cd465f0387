import type { Text } from '../http/contract.ts';
import { type ClassRule, classBreaks } from '../signals/classBreaks.ts';
import type { ClassMethod, LegendClass } from './contract.ts';

/** How the figures of a layer are cut into classes. */
export interface Classing {
  /** What the legend calls the method. */
  method: ClassMethod;
  rule: ClassRule;
  /** Exactly 0 is a class of its own, where it occurs. */
  zeroClass: boolean;
  /** Ends that the legend always spans (e.g. 0-100 %); widened when a value lies outside. */
  domain?: readonly [number, number] | undefined;
  /** Names of the classes beside the zero class, lowest first. */
  labels?: readonly Text[];
  /** Where the classes beside the zero class stand from a norm, lowest first. */
  steps?: readonly number[];
}

const ZERO_LABEL: Text = { id: 'nol', en: 'zero' };

/** Legend of the values: classes as `classBreaks` makes them, stretched to the domain and named. */
export function legendClasses(values: readonly number[], classing: Classing): { breaks: number[]; items: LegendClass[] } {
  const { breaks, classes } = classBreaks(values, classing.rule, { zeroClass: classing.zeroClass });
  const zeros = classes[0]?.zero ? 1 : 0;
  const items = classes.map((c, i) => {
    const step = c.zero ? undefined : classing.steps?.[i - zeros];
    const label = c.zero ? ZERO_LABEL : (classing.labels?.[i - zeros] ?? null);
    return { ...c, label, ...(step === undefined ? {} : { step }) };
  });
  const first = items[zeros];
  const last = items.at(-1);
  if (classing.domain && first && last) {
    first.from = Math.min(first.from, classing.domain[0]);
    last.to = Math.max(last.to, classing.domain[1]);
  }
  return { breaks, items };
}
