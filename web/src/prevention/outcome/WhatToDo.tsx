import type { OutcomeCarriedOut } from '@petarawan/server/contract/prevention/outcome';
import { Link } from 'wouter';
import { may } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { planHref } from '../../app/planPaths.ts';
import { useTextOf } from '../../text/useText.ts';
import { usePlanView } from '../usePlanView.ts';
import { outcomeText } from './text.ts';

/** Of a plan nothing was done in: where to write down what was done after all, item by item, and the plan itself. */
export function WhatToDo({ carriedOut: { plan, open } }: { carriedOut: OutcomeCarriedOut }) {
  const text = useTextOf(outcomeText);
  const me = useMe().data;
  const { view } = usePlanView('dampak', []);
  const rencana = String(plan);
  return (
    <div className="outcome-todo">
      {may(me, 'import_data') && open.length > 0 && (
        <ul>
          {open.map(({ key, title }) => (
            <li key={key}>
              <span>{title}</span>
              <Link
                className="button"
                aria-label={text.recordFor(title)}
                href={planHref('kegiatan', view, { catat: 'ya', rencana, butir: key })}
              >
                {text.record}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Link href={planHref('daftar', view, { rencana })}>{text.toPlan}</Link>
    </div>
  );
}
