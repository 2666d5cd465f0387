import type { Plan } from '@petarawan/server/contract/prevention/plans';
import { Link } from 'wouter';
import { useSay, useTextOf } from '../../text/useText.ts';
import { usePlanView } from '../usePlanView.ts';
import { plansText } from './text.ts';

/** What should be looked at in the saved plan, none of which stops it; a notice about an item opens it, one about another plan leads there. */
export function PlanNotices({ plan, onOpen }: { plan: Plan; onOpen(key: string): void }) {
  const text = useTextOf(plansText);
  const say = useSay();
  const { hrefOf } = usePlanView('daftar', []);
  return (
    <section className="plan-part" id="plan-notices">
      <h2>
        {text.notices}
        {plan.notices.length > 0 && <span className="tab-count">{plan.notices.length}</span>}
      </h2>
      {plan.notices.length === 0 ? (
        <p className="quiet">{text.noNotices}</p>
      ) : (
        <>
          <p className="quiet">{text.noticesHint}</p>
          <ul className="plan-notices">
            {plan.notices.map(({ code, item, plan: other, text: words }) => (
              <li key={`${code} ${item} ${other} ${words.id}`}>
                {item === null ? (
                  <>
                    {say(words)}
                    {other !== null && (
                      <>
                        {' '}
                        <Link
                          href={hrefOf({}, { rencana: String(other), butir: null, versi: null, banding: null })}
                          className="plan-link"
                        >
                          {text.seePlan}
                        </Link>
                      </>
                    )}
                  </>
                ) : (
                  <button type="button" className="link-button" onClick={() => onOpen(item)}>
                    {say(words)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
