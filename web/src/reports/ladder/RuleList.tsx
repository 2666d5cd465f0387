import type { DeadlineRulesResponse } from '@petarawan/server/contract/reports/ladder';
import { useEffect, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ladderText } from './text.ts';

/** Each deadline: which law, how many days of which kind, from which day. Opens by itself for an address that names one. */
export function RuleList({ rules, holidays }: DeadlineRulesResponse) {
  const text = useTextOf(ladderText);
  const say = useSay();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const look = () => {
      if (!location.hash.startsWith('#aturan-')) return;
      setOpen(true);
      requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' }));
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return (
    <details className="rule-list" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{text.rules}</summary>
      <p className="quiet">{text.rulesNote}</p>
      <dl>
        {rules.map((rule) => (
          <div key={rule.id} id={`aturan-${rule.id}`}>
            <dt>
              {text.electionKind[rule.election]}: {say(rule.step)}
            </dt>
            <dd>
              {text.days[rule.unit](format.integer(rule.days))} {text.from[rule.from]} · {rule.basis}
              <span className="quiet">
                {' '}
                · {text.sourceOf}: {rule.source}
              </span>
              {rule.statuses.length === 0 && <span className="quiet"> · {text.listedOnly}</span>}
              {rule.note && <p className="quiet">{say(rule.note)}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {text.holidays(String(holidays.from), String(holidays.to))} {say(holidays.note)}
      </p>
    </details>
  );
}
