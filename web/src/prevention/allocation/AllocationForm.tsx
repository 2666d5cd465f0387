import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { useState } from 'react';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { MoneyField } from '../plans/MoneyField.tsx';
import { NumberField } from '../plans/NumberField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { type KnownMeasure, type Question, WEIGHT_KEYS } from './question.ts';
import { allocationText } from './text.ts';
import { WeightFields } from './WeightFields.tsx';

interface AllocationFormProps {
  /** The question in the address; a draft of it is changed here until it is asked. */
  question: Question;
  level: string;
  /** All candidates lie in one parent: limits per parent say nothing there. */
  oneParent: boolean;
  /** The origins that are counted, in words. */
  counted: string;
  catalogue: readonly Measure[];
  known(code: string): KnownMeasure;
  busy: boolean;
  onAsk(question: Question): void;
}

const APARTS = ['none', 'km', 'neighbours'] as const;
const FLOORS = ['count', 'coverage'] as const;

/** What to hand out, what there is, the demands, and the objective with its weights. */
export function AllocationForm({ question, level, oneParent, counted, catalogue, known, busy, onAsk }: AllocationFormProps) {
  const text = useTextOf(allocationText);
  const [draft, setDraft] = useState(question);
  const change = (patch: Partial<Question>) => setDraft((d) => ({ ...d, ...patch }));
  const parent = text.parents[level === 'kecamatan' ? 'kecamatan' : 'kabkota'];
  const changed = JSON.stringify(draft) !== JSON.stringify(question);
  return (
    <form
      className="allocation-form"
      aria-label={text.form}
      onSubmit={(e) => {
        e.preventDefault();
        onAsk(draft);
      }}
    >
      <MeasureFields draft={draft} catalogue={catalogue} known={known} change={change} />
      <fieldset>
        <legend>{text.limits}</legend>
        <div className="allocation-pair">
          <Field label={text.slots}>
            <NumberField value={draft.slots} most={10_000} whole onChange={(slots) => change({ slots })} />
          </Field>
          <Field label={text.budget}>
            <MoneyField value={draft.budget} onChange={(budget) => change({ budget })} />
          </Field>
          <Field label={text.staffTotal}>
            <NumberField value={draft.staffTotal} most={1_000_000} whole onChange={(staffTotal) => change({ staffTotal })} />
          </Field>
          {draft.measures.length > 1 && (
            <Field label={text.perArea}>
              <NumberField value={draft.perArea} most={20} whole onChange={(v) => change({ perArea: Math.max(1, v ?? 1) })} />
            </Field>
          )}
        </div>
        <Choice
          type="checkbox"
          name="semua"
          label={text.all}
          checked={draft.all}
          disabled={draft.slots === null}
          onChange={(all) => change({ all })}
        />
      </fieldset>
      <fieldset>
        <legend>{text.rules}</legend>
        <div className="allocation-pair">
          {(!oneParent || draft.least > 0) && (
            <Field label={text.least(parent)}>
              <NumberField value={draft.least} most={1_000} whole onChange={(v) => change({ least: v ?? 0 })} />
            </Field>
          )}
          {(!oneParent || draft.most !== null) && (
            <Field label={text.most(parent)}>
              <NumberField value={draft.most} most={1_000} whole onChange={(most) => change({ most })} />
            </Field>
          )}
          <Field label={text.apart}>
            <Select
              value={draft.apart}
              options={APARTS.map((a) => ({ value: a, label: text.aparts[a] }))}
              onChange={(value) => change({ apart: APARTS.find((a) => a === value) ?? 'none' })}
            />
          </Field>
          {draft.apart === 'km' && (
            <Field label={text.km}>
              <NumberField value={draft.km} most={6_000} whole={false} onChange={(v) => change({ km: v ?? 0 })} />
            </Field>
          )}
        </div>
        {draft.apart === 'km' && <p className="quiet">{text.apartHint}</p>}
        <Choice
          type="checkbox"
          name="pengawas"
          label={text.limitStaff}
          checked={draft.staffShare !== null}
          onChange={(on) => change({ staffShare: on ? 100 : null })}
        />
        {draft.staffShare !== null && (
          <>
            <Field label={text.staffShare}>
              <NumberField value={draft.staffShare} most={100} whole onChange={(v) => change({ staffShare: v ?? 100 })} />
            </Field>
            <Choice
              type="checkbox"
              name="takdiketahui"
              label={text.refuseUnknown}
              checked={draft.staffUnknown === 'refuse'}
              onChange={(on) => change({ staffUnknown: on ? 'refuse' : 'allow' })}
            />
          </>
        )}
        {draft.what === 'kampung' && (
          <Choice
            type="checkbox"
            name="ada"
            label={text.existing}
            checked={draft.existing}
            onChange={(existing) => change({ existing })}
          />
        )}
        <AreaList label={text.must} codes={draft.must} onChange={(must) => change({ must })} />
        <AreaList label={text.mustNot} codes={draft.mustNot} onChange={(mustNot) => change({ mustNot })} />
        <div className="allocation-pair">
          <Field label={text.floor}>
            <NumberField value={draft.floor} most={100} whole={false} onChange={(v) => change({ floor: v ?? 0 })} />
          </Field>
          {draft.floor > 0 && (
            <Field label={text.floorBy}>
              <Select
                value={draft.floorBy}
                options={FLOORS.map((f) => ({ value: f, label: text.floorBys(counted)[f] }))}
                onChange={(value) => change({ floorBy: FLOORS.find((f) => f === value) ?? 'count' })}
              />
            </Field>
          )}
        </div>
        <p className="quiet">{text.floorHint}</p>
      </fieldset>
      <WeightFields weights={draft.weights} counted={counted} onChange={(weights) => change({ weights })} />
      <div className="allocation-run">
        <button
          type="submit"
          className="button primary"
          disabled={busy || draft.measures.length === 0 || WEIGHT_KEYS.every((key) => draft.weights[key] === 0)}
        >
          {busy ? text.running : text.run}
        </button>
        <span className="quiet" role="status">
          {busy ? text.runHint : changed ? text.changed : ''}
        </span>
      </div>
    </form>
  );
}

/** Areas asked for or ruled out, each with a way to take it off the list. */
function AreaList({ label, codes, onChange }: { label: string; codes: readonly string[]; onChange(codes: string[]): void }) {
  const text = useTextOf(allocationText);
  if (codes.length === 0) return null;
  return (
    <div className="allocation-codes">
      <span className="field-label">{label}</span>
      <ul aria-label={label}>
        {codes.map((code) => (
          <AreaChip key={code} code={code} remove={text.remove} onRemove={() => onChange(codes.filter((c) => c !== code))} />
        ))}
      </ul>
    </div>
  );
}

function AreaChip({ code, remove, onRemove }: { code: string; remove(name: string): string; onRemove(): void }) {
  const name = useRegionName(code) ?? code;
  return (
    <li>
      {name}
      <button type="button" className="link-button" aria-label={remove(name)} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
