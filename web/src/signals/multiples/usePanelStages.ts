import type { Panel } from '@petarawan/server/contract/layers/panels';
import { spansDuring } from '../../charts/timeBands.ts';
import { useStages } from '../../stages/queries.ts';
import { shortStage } from './shortStage.ts';

/** Tahapan that ran during a panel, the shortest first, in their shortest form; those of its election, or of all when it has none. */
export function usePanelStages({ election, from, to }: Pick<Panel, 'election' | 'from' | 'to'>): string[] {
  const stages = useStages().data?.stages ?? [];
  if (from === null || to === null) return [];
  const spans = stages
    .filter((s) => election === null || s.election === election)
    .flatMap(({ name, start, end }) => (start === null || end === null ? [] : [{ name: shortStage(name), start, end }]));
  return [...new Set(spansDuring(spans, from, to))];
}
