import type { Origin } from '@petarawan/server/contract/reports';
import { AgreementResponse } from '@petarawan/server/contract/signals/agreement';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { signalFilter } from '../signalFilter.ts';

export type Agreement = ReturnType<(typeof AgreementResponse)['parse']>;

/** How much of the order by one origin follows coverage, staff and size. */
export function useAgreement(view: ViewState, scope: Scope, origin: Origin) {
  const path = `/signals/agreement${query({ ...signalFilter(view, scope), origin })}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, AgreementResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
