import { type EstimatedRange, MEASURE_STAGE_NAMES, type Measure } from '@petarawan/server/contract/prevention/measures';
import type { ReactNode } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { matrixText } from './text.ts';

interface MeasureFactsProps {
  measure: Measure;
  /** All of it; else what it costs and when it belongs. */
  whole: boolean;
  /** Whether a plan has it for this cell. */
  planned: boolean;
  /** What can be done with it. */
  children: ReactNode;
}

/** One measure of the catalogue: who, on what basis, and what it is estimated to take. */
export function MeasureFacts({ measure, whole, planned, children }: MeasureFactsProps) {
  const text = useTextOf(matrixText).pick;
  const say = useSay();
  return (
    <>
      <div className="matrix-measure">
        <strong>{say(measure.name)}</strong>
        {children}
      </div>
      {planned && <p className="quiet">✓ {text.inPlan}</p>}
      {!whole && (
        <p className="quiet">
          <Estimate range={measure.cost} unit="Rp" /> · {measure.stages.map((s) => say(MEASURE_STAGE_NAMES[s])).join(', ')}
        </p>
      )}
      {whole && measure.description && <p>{say(measure.description)}</p>}
      {whole && (
        <dl className="matrix-facts">
          <dt>{text.actor}</dt>
          <dd>{say(measure.actors)}</dd>
          <dt>{text.basis}</dt>
          <dd>{measure.basis ?? text.noBasis}</dd>
          <dt>{text.cost}</dt>
          <dd>
            <Estimate range={measure.cost} unit="Rp" />
          </dd>
          <dt>{text.staff}</dt>
          <dd>
            <Estimate range={measure.staff} unit="" />
          </dd>
        </dl>
      )}
    </>
  );
}

/** "perkiraan Rp500.000–2.000.000 per kegiatan"; where it comes from is its tooltip. */
function Estimate({ range, unit }: { range: EstimatedRange | null; unit: string }) {
  const text = useTextOf(matrixText).pick;
  const say = useSay();
  const format = useFormat();
  if (!range) return <span className="quiet">{text.noEstimate}</span>;
  const ends = range.low === range.high ? [range.low] : [range.low, range.high];
  return (
    <span title={say(range.basis)}>
      <span className="quiet">{text.estimate}</span> {unit}
      {ends.map((v) => format.integer(v)).join('–')} {say(range.per)}
    </span>
  );
}
