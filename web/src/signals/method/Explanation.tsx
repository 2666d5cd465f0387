import type { StatisticCode } from '@petarawan/server/contract/signals/method';
import { Link } from 'wouter';
import { viewHref } from '../../app/urlState.ts';
import { useViewState } from '../../app/useViewState.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { explainText } from './explainText.ts';
import { useMethod } from './useMethod.ts';

/** The words of `Explain`: what the statistic tells, what it does not mean, and the way to its convention. */
export function Explanation({ statistic }: { statistic: StatisticCode }) {
  const text = useTextOf(explainText);
  const shared = useText();
  const say = useSay();
  const [state] = useViewState();
  const method = useMethod();
  if (method.isPending) return <p className="quiet">{shared.state.loading}</p>;
  if (method.error) return <ErrorState error={method.error} onRetry={() => void method.refetch()} />;
  const found = method.data.statistics.find((s) => s.code === statistic);
  if (!found) return null;
  return (
    <>
      <p>
        <strong>{say(found.name)}.</strong> {say(found.says)}
      </p>
      <p>
        <strong>{text.not}:</strong> {say(found.not)}
      </p>
      <p>
        <Link href={`${viewHref('metode', state)}#${statistic}`}>{text.more}</Link>
      </p>
    </>
  );
}
