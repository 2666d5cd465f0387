import { AgreementResponse } from '@petarawan/server/contract/signals/agreement';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { getJson, query } from '../../api/client.ts';
import { signalHref } from '../../app/signalPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { scopeOf } from '../../regions/regionScope.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { signalParams } from '../signalParams.ts';
import { factorsToMind } from './factorsToMind.ts';
import { agreementText } from './text.ts';

/** What the order of the areas goes with most, and the way to the fairness check of the same filter; nothing where that cannot be told. */
export function OrderLine({ view }: { view: ViewState }) {
  const text = useTextOf(agreementText);
  const format = useFormat();
  const say = useSay();
  const path = `/signals/agreement${query(signalParams(view, scopeOf(view.code, view.level)))}`;
  const answer = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, AgreementResponse, signal),
    structuralSharing: false,
    // The picture stands without it; nothing is said when it cannot be had.
    retry: false,
  });
  const [most] = factorsToMind(answer.data?.factors ?? []);
  if (!most || most.spearman === null) return null;
  const line = most.spearman > 0 ? text.orderWith : text.orderAgainst;
  return (
    <p>
      {line(say(most.name), format.signed(most.spearman, 2))} <Link href={signalHref('kewajaran', view)}>{text.title}</Link>
    </p>
  );
}
