import {
  type OutcomeDeclaration,
  OutcomeJudgement,
  PlanOutcomes,
  SuggestResponse,
} from '@petarawan/server/contract/prevention/outcome';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getJson, query, sendJson } from '../../api/client.ts';

/** Every declared outcome of a plan, judged by the data of now. */
export const usePlanOutcomes = (id: string | null) =>
  useQuery({
    queryKey: ['/prevention/plans', id, 'outcome'],
    enabled: id !== null,
    queryFn: ({ signal }) => getJson(`/prevention/plans/${id}/outcome`, PlanOutcomes, signal),
  });

/** Judges a declaration that stands in no plan (yet). */
export const useJudge = () =>
  useMutation({
    mutationFn: (declaration: OutcomeDeclaration) => sendJson('POST', '/prevention/outcome', { declaration }, OutcomeJudgement),
  });

export interface SuggestionsAsked {
  target: readonly string[];
  issue: string;
  origin: string;
  from: string;
  to: string;
}

/** Areas to compare with; nothing is asked until target and period are known. */
export const useSuggestions = (asked: SuggestionsAsked) => {
  const ready = asked.target.length > 0 && asked.issue !== '' && asked.from !== '' && asked.to !== '' && asked.from <= asked.to;
  return useQuery({
    queryKey: ['/prevention/outcome/suggest', asked],
    enabled: ready,
    queryFn: ({ signal }) => getJson(`/prevention/outcome/suggest${query({ ...asked })}`, SuggestResponse, signal),
  });
};
