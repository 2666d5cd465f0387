import type { ItemEvidence as Evidence } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { plansText } from './text.ts';

interface ItemEvidenceProps {
  evidence: Evidence | null;
  editable: boolean;
  onNote(note: string | null): void;
}

/** Why an item was chosen: the figures of that day, and the planner's own words. */
export function ItemEvidence({ evidence, editable, onNote }: ItemEvidenceProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  if (!evidence) {
    return (
      <section className="plan-part">
        <h3>{text.evidence}</h3>
        <p className="quiet">{text.noEvidence}</p>
      </section>
    );
  }
  const { count, period, lq, low, high, coverage, dataVersion, sample, note } = evidence;
  const days = period.from || period.to ? format.dateRange(period.from, period.to) : text.evidenceAll;
  const parts = [
    count === null ? text.evidenceUnseen : text.evidenceLine(format.integer(count), days),
    ...(lq === null ? [] : [text.evidenceLq(format.ratio(lq), format.interval(low, high))]),
    coverage === null ? text.evidenceNoCoverage : text.evidenceCoverage(format.percent(coverage)),
    text.evidenceVersion(format.integer(dataVersion)),
  ];
  return (
    <section className="plan-part">
      <h3>{text.evidence}</h3>
      <p>
        {parts.join(' · ')} {sample && <span className="badge">{text.sample}</span>}
      </p>
      {editable ? (
        <Field label={text.evidenceNote}>
          <textarea
            className="control"
            rows={2}
            maxLength={600}
            value={note ?? ''}
            onChange={(e) => onNote(e.target.value || null)}
          />
        </Field>
      ) : (
        note && <p>{note}</p>
      )}
    </section>
  );
}
