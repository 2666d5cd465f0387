import type { OutcomeJudgement } from '@petarawan/server/contract/prevention/outcome';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { effectScale } from './effectScale.ts';
import { outcomeText } from './text.ts';

type Figure = OutcomeJudgement['local'];

/** The change in the target, around it and together: a dot with its interval on a line with zero in the middle. */
export function EffectChart({ found }: { found: OutcomeJudgement }) {
  const text = useTextOf(outcomeText);
  const say = useSay();
  const format = useFormat();
  const all: { key: 'local' | 'spill' | 'total'; figure: Figure | null }[] = [
    { key: 'local', figure: found.local },
    { key: 'spill', figure: found.spill },
    { key: 'total', figure: found.spill ? found.total : null },
  ];
  const rows = all.flatMap(({ key, figure }) => (figure ? [{ key, figure }] : []));
  const effects = rows.flatMap(({ figure }) => ('reason' in figure ? [] : [figure]));
  const { end, marks } = effectScale(effects);
  let next = 0;
  return (
    <div className="effect-chart">
      {rows.map(({ key, figure }) => {
        const own = 'reason' in figure ? null : marks[next++];
        return (
          <div key={key} className={found.judged === key ? 'effect-row judged' : 'effect-row'}>
            <span className="effect-name">
              {text[key]}
              {found.judged === key && rows.length > 1 && <span className="quiet"> · {text.judged}</span>}
            </span>
            {'reason' in figure || !own ? (
              <span className="effect-line quiet">{'reason' in figure ? say(figure.reason) : ''}</span>
            ) : (
              <>
                <span className="effect-line" aria-hidden="true">
                  <span className="effect-zero" />
                  <span
                    className="effect-range"
                    style={{ left: `${own.low}%`, width: `${Math.max(0.4, own.high - own.low)}%` }}
                  />
                  <span className="effect-dot" style={{ left: `${own.value}%` }} />
                </span>
                <span className="effect-value">
                  {text.interval(format.signed(figure.value, 1), format.signed(figure.low, 1), format.signed(figure.high, 1))}
                </span>
              </>
            )}
          </div>
        );
      })}
      {effects.length > 0 && (
        <div className="effect-row effect-axis quiet" aria-hidden="true">
          <span className="effect-name" />
          <span className="effect-line">
            <span>{format.signed(-end, 0)}</span>
            <span>0</span>
            <span>{format.signed(end, 0)}</span>
          </span>
          <span className="effect-value" />
        </div>
      )}
    </div>
  );
}
