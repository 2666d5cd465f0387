import type { ProfileCapacity } from '@petarawan/server/contract/profiles';
import { normText } from '@petarawan/server/drawing/words/normText';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { capacitySectionText } from './capacitySectionText.ts';

/** Supervisors of the area: how many there are, for what, and what is missing to the norm; a missing number says why. */
export function CapacitySection({ capacity }: { capacity: ProfileCapacity }) {
  const shared = useText();
  const words = useTextOf(capacitySectionText);
  const format = useFormat();
  const say = useSay();
  return (
    <section className="profile-section" aria-label={words.title}>
      <div className="section-line">
        <h3>{words.title}</h3>
        {capacity.sample && (
          <span className="badge" title={shared.caption.sampleHint}>
            {shared.caption.sample}
          </span>
        )}
      </div>
      <dl className="capacity">
        {capacity.staff.map((one) => (
          <div key={one.staff}>
            <dt>
              {words.staff[one.staff]} <span className="quiet">{one.election}</span>
            </dt>
            <dd>
              {one.ratio !== null && (
                <strong>
                  {words.per[one.unit](normText(one.ratio, one.norm, format))}{' '}
                  <span className="quiet">{words.norm(format.integer(one.norm))}</span>
                </strong>
              )}
              <span className={one.ratio === null ? 'quiet' : undefined}>{say(one.words)}</span>
              {one.source && (
                <SourceNote what={words.staff[one.staff]} sources={[one.source, one.unitsSource].filter((s) => s !== null)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {capacity.statements.map((fact) => (
        <p key={`${fact.measure} ${fact.valueText} ${fact.date}`} className="absence-note small">
          {words.published}: {fact.measure}: “{fact.valueText}”. {fact.source}, {format.date(fact.date)}.
          {fact.note && <span className="quiet"> {fact.note}.</span>}
        </p>
      ))}
      <p className="quiet small">{words.note}</p>
    </section>
  );
}
