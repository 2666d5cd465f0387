import type { Belt, BeltItem } from '@petarawan/server/contract/prevention/belts';
import { PLAN_STATUS_NAMES } from '@petarawan/server/contract/prevention/plans';
import type { Origin } from '@petarawan/server/contract/reports';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { BeltGroup } from './BeltGroup.tsx';
import { beltsText } from './text.ts';

/** Issues that are told of a belt. */
const MOST_ISSUES = 3;

interface BeltCardProps {
  belt: Belt;
  items: readonly BeltItem[];
  /** What is counted. */
  origins: readonly Origin[];
  /** Whether figures are data contoh. */
  sample: boolean;
  /** On paper: no ways to elsewhere. */
  print: boolean;
}

/** One belt: who owns it, which kecamatan on either side, what was counted, what was said of it, and what the neighbour does there. */
export function BeltCard({ belt, items, origins, sample, print }: BeltCardProps) {
  const shared = useText();
  const text = useTextOf(beltsText);
  const say = useSay();
  const format = useFormat();
  const issue = useIssueName();
  const { total, owners } = belt;
  const noun = origins.map((o) => text.nouns[o]).join(` ${text.and} `);
  return (
    <li className="belt">
      <h3>{say(belt.name)}</h3>
      <p className="quiet">
        {text.link[belt.link]} ·{' '}
        {text.total(format.integer(total.count), noun, format.integer(total.known), format.integer(total.of))}
        {sample && <span className="badge">{shared.caption.sample}</span>}
      </p>
      {belt.statements.map((s) => (
        <p key={s.id} className="belt-named">
          <strong>{text.named}.</strong> {say(s.text)}{' '}
          <span className="quiet">
            {s.by}; {s.source.name}, {format.date(s.source.date)}
            {s.source.note && ` (${s.source.note})`}
          </span>
        </p>
      ))}
      <dl className="belt-sides">
        {owners.map((owner) => (
          <div key={owner.code}>
            <dt>{text.side(shortName(owner.name))}</dt>
            <dd>
              {belt.members
                .filter((m) => m.owner === owner.code)
                .map((m) => (
                  <span key={m.code} className="belt-member" title={m.absent ? say(m.absent) : undefined}>
                    {m.name} <span className="quiet">{m.count === null ? text.unknown : format.integer(m.count)}</span>
                  </span>
                ))}
            </dd>
          </div>
        ))}
        {belt.issues.length > 0 && (
          <div>
            <dt>{text.issues}</dt>
            <dd>
              {belt.issues.slice(0, MOST_ISSUES).map((i) => (
                <span key={i.issue} className="belt-member">
                  {issue(i.issue)}{' '}
                  <span className="quiet">
                    {format.integer(i.count)} ({text.sides(format.integer(i.sides[0]), format.integer(i.sides[1]))})
                  </span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {items.length > 0 && (
        <ul className="belt-items" aria-label={text.items}>
          {items.map((i) => (
            <li key={`${i.plan.id} ${i.key}`}>
              {i.title}{' '}
              <span className="quiet">
                · {i.regionName} · {format.dateRange(i.from, i.to)}
              </span>
              <span className="quiet belt-owner">
                {text.of(i.plan.owner, i.plan.title)} ({say(PLAN_STATUS_NAMES[i.plan.status])})
              </span>
            </li>
          ))}
        </ul>
      )}
      {!print && <BeltGroup belt={belt} />}
    </li>
  );
}
