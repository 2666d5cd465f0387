import { MEASURE_STAGE_NAMES, MEASURE_STAGES } from '@petarawan/server/contract/prevention/measures';
import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { Select } from '../../ui/Select.tsx';
import { useMeasures } from '../measures/useMeasures.ts';
import { usePreventionCatalogue } from '../usePreventionCatalogue.ts';
import { ActivityLinks } from './ActivityLinks.tsx';
import { BeltChoice } from './BeltChoice.tsx';
import { ItemEvidence } from './ItemEvidence.tsx';
import { ItemFacts } from './ItemFacts.tsx';
import { NumberField } from './NumberField.tsx';
import type { Editable } from './PlanEditor.tsx';
import { RecordLink } from './RecordLink.tsx';
import { plansText } from './text.ts';

interface ItemDetailsProps {
  plan: Plan;
  item: PlanItem;
  election: string | null;
  areaName: string | null;
  editable: Editable;
  onChange(patch: Partial<PlanItem>): void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove(): void;
}

/** Everything of an item that its line does not show: why, how, through which channels, what it is to reach, and what was done. */
export function ItemDetails({ plan, item, election, areaName, editable, onChange, onUp, onDown, onRemove }: ItemDetailsProps) {
  const text = useTextOf(plansText);
  return (
    <div className="plan-details">
      {editable === 'all' ? (
        <ItemFields plan={plan} item={item} election={election} areaName={areaName} onChange={onChange} />
      ) : (
        <ItemFacts item={item} />
      )}
      <ItemEvidence
        evidence={item.evidence}
        editable={editable === 'all'}
        onNote={(note) => item.evidence && onChange({ evidence: { ...item.evidence, note } })}
      />
      <ActivityLinks plan={plan} item={item} editable={editable !== 'none'} onChange={(activities) => onChange({ activities })} />
      {(plan.status === 'disetujui' || plan.status === 'berjalan') && item.status !== 'batal' && (
        <p>
          <RecordLink plan={plan} item={item} />
        </p>
      )}
      {editable === 'all' && (
        <div className="plan-buttons">
          <button type="button" className="button small-button" disabled={!onUp} onClick={() => onUp?.()}>
            {text.up}
          </button>
          <button type="button" className="button small-button" disabled={!onDown} onClick={() => onDown?.()}>
            {text.down}
          </button>
          <button type="button" className="button small-button" onClick={onRemove}>
            {text.remove}
          </button>
        </div>
      )}
    </div>
  );
}

type ItemFieldsProps = Pick<ItemDetailsProps, 'plan' | 'item' | 'election' | 'areaName' | 'onChange'>;

function ItemFields({ plan, item, election, areaName, onChange }: ItemFieldsProps) {
  const text = useTextOf(plansText);
  const say = useSay();
  const lists = useCatalogues().data;
  const words = usePreventionCatalogue().data;
  const measures = useMeasures({ issue: item.issue }).data?.items ?? [];
  const stages = useStages().data?.stages.filter((s) => s.election === election) ?? [];
  const name = useRegionName(areaName === null ? item.code : null);
  const none = { value: '', label: text.notChosen };
  const known = measures.some((m) => m.code === item.measure);
  return (
    <div className="plan-fields">
      <RegionPicker
        level={null}
        inside={plan.code}
        chosen={{ code: item.code, name: areaName ?? name ?? item.code }}
        onChoose={(region) => onChange({ code: region?.code ?? plan.code, belt: null })}
        empty={plan.regionName}
      />
      <Field label={text.issue}>
        <Select
          value={item.issue}
          options={(lists?.issues ?? []).map((i) => ({ value: i.code, label: say(i.name) }))}
          onChange={(issue) => onChange({ issue })}
        />
      </Field>
      <Field label={text.measure}>
        <Select
          value={item.measure ?? ''}
          options={[
            { value: '', label: text.ownWords },
            ...(item.measure !== null && !known ? [{ value: item.measure, label: `${item.measure} (${text.retired})` }] : []),
            ...measures.map((m) => ({ value: m.code, label: say(m.name) })),
          ]}
          onChange={(value) => onChange({ measure: value || null })}
        />
      </Field>
      <Field label={text.stage}>
        <Select
          value={item.stage ?? ''}
          options={[
            none,
            ...stages.map((s) => ({ value: s.name, label: s.name })),
            ...MEASURE_STAGES.map((s) => ({ value: s, label: say(MEASURE_STAGE_NAMES[s]) })),
          ]}
          onChange={(value) => onChange({ stage: value || null })}
        />
      </Field>
      <Field label={text.form}>
        <Select
          value={item.form ?? ''}
          options={[none, ...(words?.forms ?? []).map((f) => ({ value: f.code, label: say(f.name) }))]}
          onChange={(value) => onChange({ form: value || null })}
        />
      </Field>
      <Field label={text.kind}>
        <Select
          value={item.kind ?? ''}
          options={[none, ...(words?.kinds ?? []).map((k) => ({ value: k.code, label: say(k.name) }))]}
          onChange={(value) => onChange({ kind: value || null })}
        />
      </Field>
      <Field label={text.audience}>
        <input
          className="control"
          value={item.audience ?? ''}
          maxLength={200}
          onChange={(e) => onChange({ audience: e.target.value || null })}
        />
      </Field>
      <Field label={text.staff}>
        <NumberField value={item.staff} most={100_000} whole onChange={(staff) => onChange({ staff })} />
      </Field>
      <Field label={text.target}>
        <input
          className="control"
          value={item.target ?? ''}
          maxLength={300}
          onChange={(e) => onChange({ target: e.target.value || null })}
        />
      </Field>
      <Field label={text.targetNumber}>
        <NumberField
          value={item.targetNumber}
          most={1_000_000_000}
          whole={false}
          onChange={(targetNumber) => onChange({ targetNumber })}
        />
      </Field>
      <fieldset className="plan-channels">
        <legend>{text.channels}</legend>
        {(lists?.channels ?? []).map((channel) => (
          <Choice
            key={channel.code}
            type="checkbox"
            name={`kanal-${item.key}`}
            label={say(channel.name)}
            checked={item.channels.includes(channel.code)}
            onChange={(on) =>
              onChange({
                channels: on ? [...item.channels, channel.code] : item.channels.filter((code) => code !== channel.code),
              })
            }
          />
        ))}
      </fieldset>
      <Folded className="plan-belt" summary={text.beltOpen}>
        {() => <BeltChoice plan={plan} item={item} onChange={onChange} />}
      </Folded>
    </div>
  );
}
