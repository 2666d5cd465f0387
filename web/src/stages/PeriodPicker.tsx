import { useEffect, useState } from 'react';
import type { UpdateView, ViewState } from '../app/urlState.ts';
import { spanDays } from '../charts/timeBands.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { DateField } from '../ui/DateField.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useStages } from './queries.ts';
import { Timeline } from './Timeline.tsx';
import { stagesText } from './text.ts';
import { datedStages, timeWindow } from './timeWindow.ts';

/** Election, stage and period: the stages are drawn on the time line, and choosing one sets the period. */
export function PeriodPicker({ state, update }: { state: ViewState; update: UpdateView }) {
  const words = useTextOf(stagesText);
  const format = useFormat();
  const { data } = useStages();
  const [draft, setDraft] = useState<{ from: string; to: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a period from elsewhere ends the drag
  useEffect(() => setDraft(null), [state.from, state.to]);

  const elections = (data?.elections ?? []).filter((e) => e.votingDay !== null);
  const stages = datedStages(data?.stages ?? [], state.election);
  const period = draft ?? { from: state.from, to: state.to };
  const window = timeWindow(elections, stages, state.election, { from: state.from, to: state.to });
  const chosenStage = stages.findIndex((s) => s.start === state.from && s.end === state.to);
  const sorted = stages.map((s, i) => ({ ...s, i })).sort((a, b) => a.start.localeCompare(b.start) || spanDays(a) - spanDays(b));

  const change = (next: { from: string | null; to: string | null }) => {
    const crossed = next.from !== null && next.to !== null && next.from > next.to;
    if (!crossed) update(next);
  };

  return (
    <>
      <Field label={words.election}>
        <Select
          value={state.election ?? ''}
          options={[{ value: '', label: words.allElections }, ...elections.map((e) => ({ value: e.id, label: e.name }))]}
          onChange={(value) => update({ election: value === '' ? null : value, from: null, to: null })}
        />
      </Field>
      <Field label={words.stage}>
        <Select
          value={chosenStage === -1 ? '' : String(chosenStage)}
          options={[
            { value: '', label: state.from || state.to ? format.dateRange(state.from, state.to) : words.wholePeriod },
            ...sorted.map((s) => ({ value: String(s.i), label: `${s.name} · ${format.dateRange(s.start, s.end)}` })),
          ]}
          onChange={(value) => {
            const stage = value === '' ? null : stages[Number(value)];
            change({ from: stage?.start ?? null, to: stage?.end ?? null });
          }}
        />
      </Field>
      {!window && !data && <div className="timeline-space" />}
      {window && (
        <Timeline
          window={window}
          stages={stages}
          period={period}
          onChange={(next, settled) => {
            if (settled) change(next);
            else setDraft(next);
          }}
        />
      )}
      <div className="period-dates">
        <DateField
          label={words.from}
          value={period.from}
          max={state.to}
          onChange={(day) => change({ from: day || null, to: state.to })}
        />
        <DateField
          label={words.to}
          value={period.to}
          min={state.from}
          onChange={(day) => change({ from: state.from, to: day || null })}
        />
      </div>
    </>
  );
}
