import type { Statistic } from '@petarawan/server/contract/signals/method';
import { PageContents } from '../../sources/PageContents.tsx';
import { PageSection } from '../../sources/PageSection.tsx';
import { useSay, useTextOf } from '../../text/useText.ts';
import { explainText } from './explainText.ts';
import { statisticsText } from './text.ts';
import { useMethod } from './useMethod.ts';
import { useScrollToHash } from './useScrollToHash.ts';
import { VerificationSection } from './VerificationSection.tsx';
import './method.css';

/** "Statistik" on the method page: every statistic with an address of its own, and the product's check of itself. */
export function StatisticsSection() {
  const text = useTextOf(statisticsText);
  const say = useSay();
  const method = useMethod();
  const statistics = method.data?.statistics ?? [];
  useScrollToHash(method.data !== undefined);
  return (
    <>
      <PageSection id="statistik" title={text.title} request={method}>
        <p>{text.intro}</p>
        <h3 id="salah-baca">{text.pitfalls}</h3>
        <ul className="pitfalls">
          {text.pitfallList.map((pitfall) => (
            <li key={pitfall}>{pitfall}</li>
          ))}
        </ul>
        <PageContents label={text.contents} items={statistics.map((s) => ({ id: s.code, title: say(s.name) }))} />
        <dl className="concepts">
          {statistics.map((statistic) => (
            <Entry key={statistic.code} statistic={statistic} />
          ))}
        </dl>
      </PageSection>
      <VerificationSection names={new Map(statistics.map((s) => [s.code, say(s.name)]))} />
    </>
  );
}

function Entry({ statistic }: { statistic: Statistic }) {
  const text = useTextOf(statisticsText);
  const words = useTextOf(explainText);
  const say = useSay();
  return (
    <div id={statistic.code}>
      <dt>{say(statistic.name)}</dt>
      <dd>
        <p>{say(statistic.says)}</p>
        <p>
          <strong>{words.not}:</strong> {say(statistic.not)}
        </p>
        <p className="statistic-convention">
          <strong>{text.convention}:</strong> {say(statistic.convention)}
        </p>
        <p className="statistic-references">
          {statistic.references.map((r) => (
            <span key={r.title}>
              {r.author} ({r.year}), <cite>{r.title}</cite>.
            </span>
          ))}
        </p>
      </dd>
    </div>
  );
}
