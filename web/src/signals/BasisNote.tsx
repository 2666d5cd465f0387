import type { SignalBasis } from '@petarawan/server/contract/signals/basis';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { droppedGroups } from './droppedGroups.ts';
import { screensText } from './screensText.ts';

type Basis = SignalBasis;

/** What the figures rest on: areas, origins, denominator, period, coverage, convention, and what the reader must know. */
export function BasisNote({ basis }: { basis: Basis }) {
  const shared = useText();
  const text = useTextOf(screensText).basis;
  const title = useTextOf(screensText).notes;
  const say = useSay();
  const format = useFormat();
  const { coverage, denominator } = basis;
  const dropped = droppedGroups(basis.dropped);
  return (
    <details className="signal-basis">
      <summary>{title}</summary>
      <dl>
        <dt>n</dt>
        <dd>{text.used(format.integer(basis.n), basis.place, shared.level[basis.level])}</dd>
        {basis.dropped.length > 0 && (
          <>
            <dt>{text.dropped(format.integer(basis.dropped.length))}</dt>
            <dd>
              <ul>
                {dropped.map(({ why, names, more }) => (
                  <li key={why}>
                    {text.why[why]}: {names.join(', ')}
                    {more > 0 && ` +${format.integer(more)}`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{text.origins}</dt>
        <dd>{basis.origins.map((o) => shared.origin[o]).join(' + ')}</dd>
        <dt>{text.denominator}</dt>
        <dd>
          {denominator === null || denominator.unit === null
            ? text.none
            : [say(denominator.unit), denominator.election?.name].filter(Boolean).join(', ')}
        </dd>
        <dt>{text.period}</dt>
        <dd>{say(basis.period.phrase)}</dd>
        <dt>{text.coverage}</dt>
        <dd>
          {coverage.known === 0
            ? text.coverageNone
            : text.coverageText(format.percent(coverage.mean), format.integer(coverage.known), format.integer(coverage.of))}
        </dd>
        <dt>{text.convention}</dt>
        <dd>
          <ul>
            {basis.convention.map((c) => (
              <li key={c.id}>{say(c)}</li>
            ))}
            {basis.seed !== null && <li>{text.seed(String(basis.seed))}</li>}
          </ul>
        </dd>
        {basis.caveats.length > 0 && (
          <>
            <dt>{text.caveats}</dt>
            <dd>
              <ul>
                {basis.caveats.map((c) => (
                  <li key={c.code}>{say(c.text)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
