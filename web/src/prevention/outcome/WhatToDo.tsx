import type { OutcomeCarriedOut } from '@petarawan/server/contract/prevention/outcome';
import { Link } from 'wouter';
import { may } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { planHref } from '../../app/planPaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { usePlanView } from '../usePlanView.ts';
import { outcomeText } from './text.ts';

/**
 * `badge`: the headline does not say that figures are data contoh. Of a plan nothing was linked to: what is on record about the issue outside of it, and, item by item, where to link that or to write down what was
 * done after all.
 */
export function WhatToDo({ carriedOut: { plan, open, outside }, badge }: { carriedOut: OutcomeCarriedOut; badge: boolean }) {
  const shared = useText();
  const text = useTextOf(outcomeText);
  const me = useMe().data;
  const { view } = usePlanView('dampak', []);
  const rencana = String(plan);
  const format = useFormat();
  const days = format.dateRange(outside.from, outside.to);
  return (
    <div className="outcome-todo">
      <p>
        {outside.count === 0 ? text.nothingOutside(days) : text.outside(format.integer(outside.count), days)}{' '}
        {outside.sample && badge && <span className="badge outcome-sample">{shared.caption.sample}</span>}
      </p>
      {open.length > 0 && (
        <ul>
          {open.map(({ key, title }) => (
            <li key={key}>
              <span>{title}</span>
              <span className="outcome-todo-ways">
                {outside.count > 0 && (
                  <Link
                    className="button"
                    aria-label={text.linkFor(title)}
                    href={planHref('daftar', view, { rencana, butir: key })}
                  >
                    {text.link}
                  </Link>
                )}
                {may(me, 'import_data') && (
                  <Link
                    className="button"
                    aria-label={text.recordFor(title)}
                    href={planHref('kegiatan', view, { catat: 'ya', rencana, butir: key })}
                  >
                    {text.record}
                  </Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link href={planHref('daftar', view, { rencana })}>{text.toPlan}</Link>
    </div>
  );
}
