import { MeasureDetail, MeasuresResponse } from '@petarawan/server/contract/prevention/measures';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';

export interface MeasuresFilter {
  issue?: string | null;
  stage?: string | null;
  q?: string | null;
  /** Those no longer offered as well. */
  retired?: boolean;
}

/** Begins the key of every question about the catalogue of measures. */
export const MEASURES = '/prevention/measures';

/** Measures of the catalogue. */
export function useMeasures({ issue = null, stage = null, q = null, retired = false }: MeasuresFilter = {}) {
  const path = `${MEASURES}${query({ issue, stage, q: q || null, retired: retired ? '1' : null })}`;
  return useQuery({
    queryKey: [MEASURES, path],
    queryFn: ({ signal }) => getJson(path, MeasuresResponse, signal),
    placeholderData: (before) => before,
  });
}

/** One measure with its versions. */
export function useMeasure(code: string) {
  const path = `${MEASURES}/${code}`;
  return useQuery({ queryKey: [MEASURES, path], queryFn: ({ signal }) => getJson(path, MeasureDetail, signal) });
}
