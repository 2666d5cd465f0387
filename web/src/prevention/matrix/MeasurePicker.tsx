import {
  MEASURE_STAGE_NAMES,
  MEASURE_STAGES,
  type Measure,
  type MeasureStage,
} from '@petarawan/server/contract/prevention/measures';
import { useEffect, useState } from 'react';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useMeasures } from '../measures/useMeasures.ts';
import { usePlanName } from '../plans/planName.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { MeasureFacts } from './MeasureFacts.tsx';
import { matrixText } from './text.ts';
import { useDraftPlans } from './useDraftPlans.ts';
import type { Matrix, MatrixCell, MatrixRow } from './useMatrix.ts';

interface MeasurePickerProps {
  data: Matrix;
  row: MatrixRow;
  cell: MatrixCell;
  view: ViewState;
}

/** Plans are made for a provinsi or kabupaten/kota; what is planned for a kecamatan stands in the plan of its kabupaten/kota. */
const planArea = (code: string): string => code.split('.').slice(0, 2).join('.');

/** Measures of the catalogue for an issue, and one's own; the chosen one goes into a draft of the area or into a new plan. */
export function MeasurePicker({ data, row, cell, view }: MeasurePickerProps) {
  const shared = useText();
  const text = useTextOf(matrixText).pick;
  const say = useSay();
  const nameOf = usePlanName();
  const me = useMe().data;
  const area = planArea(row.code);
  const areaName = useRegionName(area) ?? (area === row.code ? row.name : area);
  const [phase, setPhase] = useState<MeasureStage | null>(null);
  const measures = useMeasures({ issue: cell.issue, stage: phase });
  const drafts = useDraftPlans(area);
  const [into, setInto] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const format = useFormat();
  // The draft of the area is where most go; who wants a new plan says so.
  const [first] = drafts.plans;
  useEffect(() => setInto((now) => (now === '' && first ? String(first.id) : now)), [first]);

  if (!me || !mayIn(me, 'edit_plans', area)) return <p className="quiet">{me ? text.notAllowed : shared.state.loading}</p>;
  const target = drafts.plans.find((p) => String(p.id) === into) ?? null;
  const editor = (measure: Measure | null) => (
    <ItemEditor
      chosenFor={{ data, row, cell, measure, phase }}
      plan={target}
      area={{ code: area, name: areaName }}
      view={view}
      onDone={() => setChosen(null)}
      onMade={(plan) => setInto(String(plan))}
    />
  );
  // What is made for this very issue comes before what serves all of them.
  const known = [...(measures.data?.items ?? [])].sort(
    (a, b) => Number(b.issues.includes(cell.issue)) - Number(a.issues.includes(cell.issue)),
  );
  const offered = all ? known : known.slice(0, AT_FIRST);
  const planField = (
    <Field label={text.into}>
      <Select
        value={target ? into : 'baru'}
        options={[
          ...drafts.plans.map((p) => ({
            value: String(p.id),
            label: p.code === area ? nameOf(p) : `${nameOf(p)} · ${p.regionName}`,
          })),
          { value: 'baru', label: text.newPlan(areaName) },
        ]}
        onChange={setInto}
      />
    </Field>
  );
  const phaseField = (
    <Field label={text.phase}>
      <Select
        value={phase ?? ''}
        options={[
          { value: '', label: text.allPhases },
          ...MEASURE_STAGES.map((s) => ({ value: s, label: say(MEASURE_STAGE_NAMES[s]) })),
        ]}
        onChange={(value) => setPhase(MEASURE_STAGES.find((s) => s === value) ?? null)}
      />
    </Field>
  );
  return (
    <div className="matrix-pick">
      {(all || known.length === 0) && planField}
      {all && phaseField}
      {measures.isError && <ErrorState error={measures.error} onRetry={() => void measures.refetch()} />}
      {measures.isPending && <p className="quiet">{shared.state.loading}</p>}
      {measures.data?.items.length === 0 && <p className="quiet">{text.none}</p>}
      <ul className="matrix-measures">
        {offered.map((m) => (
          <li key={m.code}>
            <MeasureFacts measure={m} whole={all || chosen === m.code} planned={cell.planned?.measures.includes(m.code) ?? false}>
              <button
                type="button"
                className="button small-button"
                aria-expanded={chosen === m.code}
                aria-label={`${chosen === m.code ? text.cancel : text.choose}: ${say(m.name)}`}
                onClick={() => setChosen(chosen === m.code ? null : m.code)}
              >
                {chosen === m.code ? text.cancel : text.choose}
              </button>
            </MeasureFacts>
            {chosen === m.code && (
              <>
                {!all && planField}
                {editor(m)}
              </>
            )}
          </li>
        ))}
        {(all || known.length === 0) && (
          <li>
            <div className="matrix-measure">
              <strong>{text.ownWords}</strong>
              <button
                type="button"
                className="button small-button"
                aria-expanded={chosen === OWN}
                onClick={() => setChosen(chosen === OWN ? null : OWN)}
              >
                {chosen === OWN ? text.cancel : text.choose}
              </button>
            </div>
            {chosen === OWN && editor(null)}
          </li>
        )}
      </ul>
      {known.length > 0 && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.all(format.integer(known.length))}
        </button>
      )}
    </div>
  );
}

/** Measures at first: to be seen at once with their way into a plan. */
const AT_FIRST = 3;
/** No code of the catalogue looks like this. */
const OWN = ' ';
