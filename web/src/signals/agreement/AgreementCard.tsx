import type { Origin } from '@petarawan/server/contract/reports';
import type { Factor } from '@petarawan/server/contract/signals/agreement';
import { useId } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { BasisNote } from '../BasisNote.tsx';
import { SignalSources } from '../SignalSources.tsx';
import { actionOf } from './actionOf.ts';
import { CorrelationBar } from './CorrelationBar.tsx';
import { closestFirst, factorsToMind } from './factorsToMind.ts';
import { agreementText } from './text.ts';
import type { Agreement } from './useAgreement.ts';

interface AgreementCardProps {
  origin: Origin;
  data: Agreement;
  hrefOf(factor: Factor, origin: Origin): string;
  /** Other areas to check where these are too few. */
  more: readonly { label: string; href: string }[];
}

/** The order by one origin against what it might merely follow: a sentence, the share, a scale per factor, and what to do. */
export function AgreementCard({ origin, data, hrefOf, more }: AgreementCardProps) {
  const shared = useText();
  const text = useTextOf(agreementText);
  const say = useSay();
  const format = useFormat();
  const title = useId();
  const name = shared.origin[origin];
  const { joint } = data;
  const mind = factorsToMind(data.factors);
  const sorted = closestFirst(data.factors);
  const rates = data.basis.denominator?.per != null;
  const doing = (factor: Factor) => text.doing[actionOf(factor, origin, rates)];
  const signed = (value: number) => format.signed(value, 2);
  const nameOf = (factor: Factor) => {
    const found = data.factors.find((f) => f.factor === factor);
    return found ? say(found.name) : factor;
  };
  return (
    <article className="agreement-card" aria-labelledby={title}>
      <h2 id={title}>
        {text.of(name, say(data.ranked))} {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
      </h2>
      <p className="agreement-said">{say(data.sentence)}</p>
      {joint && (
        <div className="agreement-share">
          <meter min={0} max={1} value={Math.max(0, joint.adjustedR2)} aria-label={text.shareLabel} />
          <p>
            <strong>{text.share(format.percent(Math.max(0, joint.adjustedR2)))}</strong>{' '}
            <span className="quiet">{text.shareNote(format.integer(joint.n), format.percent(joint.r2))}</span>
          </p>
          {joint.leftOut.length > 0 && <p className="quiet">{text.leftOut(joint.leftOut.map(nameOf).join(', '))}</p>}
        </div>
      )}
      <TableScroll label={text.table(name.toLowerCase())}>
        <table className="figures-table agreement-table">
          <thead>
            <tr>
              <th scope="col">{text.factor}</th>
              <th scope="col">
                <span className="sr">{text.scale}</span>
                <span className="agreement-ends" aria-hidden="true">
                  {text.scaleEnds.map((end) => (
                    <span key={end}>{end}</span>
                  ))}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((f) => (
              <tr key={f.factor}>
                <th scope="row">
                  {say(f.what)} <span className="quiet">{text.n(format.integer(f.n))}</span>
                </th>
                <td>
                  <CorrelationBar value={f.spearman} interval={f.interval} partial={f.partial} />
                  {f.spearman !== null && f.interval && (
                    <span className="agreement-value">
                      <strong>{signed(f.spearman)}</strong>{' '}
                      <span className="quiet">
                        ({signed(f.interval.low)} … {signed(f.interval.high)})
                      </span>
                      {f.partial !== null && <span className="quiet"> · {text.partial(signed(f.partial))}</span>}
                    </span>
                  )}
                  <span className="agreement-sentence">{say(f.sentence)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <section className="agreement-todo" aria-label={`${text.todo}, ${name.toLowerCase()}`}>
        <h3>{text.todo}</h3>
        {data.factors.every((f) => f.spearman === null) ? (
          <>
            <p>{text.todoUnknown}</p>
            <ul>
              {more.map(({ label, href }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
            </ul>
          </>
        ) : mind.length === 0 ? (
          <p>{text.todoNone}</p>
        ) : (
          <ul>
            {mind.map(({ factor }) => (
              <li key={factor}>
                {doing(factor).text} <Link href={hrefOf(factor, origin)}>{doing(factor).link}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <BasisNote basis={data.basis} />
      <SignalSources caveats={[]} meta={data.meta} />
    </article>
  );
}
