import {
  type ClassMethod,
  DENOMINATORS,
  type DenominatorId,
  LAYERS,
  type LayerId,
  type LayerResponse,
  SHOWN,
} from '@petarawan/server/contract/layers';
import { ORIGINS } from '@petarawan/server/contract/reports';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { DEFAULT_VIEW, type UpdateView, type ViewState } from '../app/urlState.ts';
import type { Scope } from '../regions/regionScope.ts';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { Explain } from '../signals/method/Explain.tsx';
import { SHOWN_STATISTIC } from '../signals/smoothing/shownStatistic.ts';
import { PeriodPicker } from '../stages/PeriodPicker.tsx';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { filterText } from './filterText.ts';
import { canSmooth, sumsOrigins, UNDERSTANDS } from './layerParams.ts';
import './filters.css';

const GroupFilter = lazy(() => import('../regions/groups/GroupFilter.tsx').then((m) => ({ default: m.GroupFilter })));
const ClusterFilters = lazy(() => import('./categories/ClusterFilters.tsx').then((m) => ({ default: m.ClusterFilters })));
const NeedFilters = lazy(() => import('./categories/NeedFilters.tsx').then((m) => ({ default: m.NeedFilters })));
const SymbolFilters = lazy(() => import('../prevention/places/SymbolFilters.tsx').then((m) => ({ default: m.SymbolFilters })));
const IndexFilters = lazy(() => import('./IndexFilters.tsx').then((m) => ({ default: m.IndexFilters })));
const CapacityFilters = lazy(() => import('./CapacityFilters.tsx').then((m) => ({ default: m.CapacityFilters })));

interface FilterPanelProps {
  state: ViewState;
  update: UpdateView;
  scope: Scope;
  figure: LayerResponse | undefined;
}

/** Everything that decides what is counted and how; only what the chosen layer understands is offered. */
export function FilterPanel({ state, update, scope, figure }: FilterPanelProps) {
  const text = useText();
  const words = useTextOf(filterText);
  const say = useSay();
  const catalogues = useCatalogues().data;
  const can = UNDERSTANDS[state.layer];
  // A change of what is measured releases frozen breaks: they belong to the old unit.
  const measure: UpdateView = (patch) => update({ ...patch, breaks: [] });

  return (
    <form className="filters" aria-label={text.filters.title} onSubmit={(e) => e.preventDefault()}>
      <Group legend={text.filters.layer}>
        <div className="choices-2">
          {LAYERS.map((layer) => (
            <Choice
              key={layer}
              type="radio"
              name="lapisan"
              label={text.layer[layer]}
              hint={words.layerHint[layer]}
              checked={state.layer === layer}
              onChange={() => update(layerChange(layer))}
            />
          ))}
        </div>
      </Group>
      <Field label={words.level}>
        <Select
          value={scope.level}
          options={scope.choices.map((l) => ({ value: l, label: text.level[l] }))}
          onChange={(value) => update({ level: scope.choices.find((l) => l === value) ?? null })}
        />
      </Field>
      <GroupsAndBoundaries state={state} update={update} />
      <Symbols state={state} update={update} scope={scope} />
      {can.issue && (
        <Field label={text.filters.issue}>
          <Select
            value={state.issues.join(',')}
            options={[
              { value: '', label: words.allIssues },
              ...(catalogues?.issues ?? []).map((i) => ({ value: i.code, label: say(i.name) })),
            ]}
            onChange={(value) => update({ issues: value === '' ? [] : value.split(',') })}
          />
        </Field>
      )}
      {can.staff && (
        <Suspense fallback={null}>
          <CapacityFilters state={state} update={measure} />
        </Suspense>
      )}
      {state.layer === 'kebutuhan' && (
        <Suspense fallback={<div className="filters-room" />}>
          <NeedFilters state={state} update={update} />
        </Suspense>
      )}
      {can.edition && (
        <Suspense fallback={<div className="filters-room" />}>
          <IndexFilters state={state} update={measure} scope={scope} />
        </Suspense>
      )}
      {can.period && (
        <Group legend={words.period}>
          <PeriodPicker state={state} update={update} />
        </Group>
      )}
      {sumsOrigins(state) && (
        <Group legend={words.origin}>
          {ORIGINS.map((origin) => {
            const checked = state.origins.includes(origin);
            return (
              <Choice
                key={origin}
                type="checkbox"
                name="asal"
                label={text.origin[origin]}
                hint={words.originHint[origin]}
                checked={checked}
                // The last origin cannot be taken away: a figure of nothing would look like zero.
                disabled={checked && state.origins.length === 1}
                onChange={(on) =>
                  update({
                    origins: ORIGINS.filter((o) => (o === origin ? on : state.origins.includes(o))),
                    ...(state.denominator === 'pengawasan' && { denominator: DEFAULT_VIEW.denominator, breaks: [] }),
                  })
                }
              />
            );
          })}
        </Group>
      )}
      {can.channel && (
        <Field label={words.channel}>
          <Select
            value={state.channels.join(',')}
            options={[
              { value: '', label: words.allChannels },
              ...(catalogues?.channels ?? []).map((c) => ({ value: c.code, label: say(c.name) })),
            ]}
            onChange={(value) => update({ channels: value === '' ? [] : value.split(',') })}
          />
        </Field>
      )}
      {can.denominator && (
        <Field label={words.denominator}>
          <Select
            value={state.denominator}
            options={DENOMINATORS.filter((d) => d !== 'pengawasan' || can.origin).map((d) => ({
              value: d,
              label: text.denominator[d],
            }))}
            onChange={(value) => {
              const denominator = DENOMINATORS.find((d): d is DenominatorId => d === value) ?? DEFAULT_VIEW.denominator;
              // Only findings come from patrols.
              measure({ denominator, ...(denominator === 'pengawasan' && { origins: ['temuan'] }) });
            }}
          />
        </Field>
      )}
      {canSmooth(state) && (
        <Field label={words.show}>
          <Select
            value={state.show}
            options={SHOWN.map((s) => ({ value: s, label: words.shown[s] }))}
            onChange={(value) => measure({ show: SHOWN.find((s) => s === value) ?? DEFAULT_VIEW.show })}
          />
        </Field>
      )}
      {canSmooth(state) && state.show !== 'raw' && (
        <Explain statistic={SHOWN_STATISTIC[state.show]} name={words.shown[state.show]} />
      )}
      {state.layer === 'klaster' && (
        <Suspense fallback={null}>
          <ClusterFilters state={state} update={update} />
        </Suspense>
      )}
      {can.classes !== false && <MethodSelect state={state} update={update} figure={figure} />}
      <button
        type="button"
        className="link-button filters-reset"
        onClick={() =>
          update({
            ...DEFAULT_VIEW,
            code: state.code,
            selected: state.selected,
            layer: state.layer,
            part: state.part,
            language: state.language,
          })
        }
      >
        {words.reset}
      </button>
    </form>
  );
}

/** Class rules and breaks belong to a layer and do not follow to another one. */
function layerChange(layer: LayerId): Partial<ViewState> {
  return { layer, method: null, breaks: [], indicator: null };
}

const OFFERED: readonly ClassMethod[] = ['jenks', 'kuantil', 'interval', 'headtail'];

function MethodSelect({ state, update, figure }: Pick<FilterPanelProps, 'state' | 'update' | 'figure'>) {
  const words = useTextOf(filterText);
  const frozen = state.breaks.length > 0;
  const methods: readonly ClassMethod[] = state.layer === 'indeks' ? ['resmi', ...OFFERED] : OFFERED;
  const used = figure?.classes.method;
  const automatic = used && used !== 'kategori' && !state.method && !frozen ? ` (${words.method[used]})` : '';
  return (
    <Field label={words.methodLabel}>
      <Select
        value={frozen ? 'tetap' : (state.method ?? '')}
        options={[
          ...(frozen ? [{ value: 'tetap', label: words.frozen }] : []),
          { value: '', label: `${words.methodDefault}${automatic}` },
          ...methods.map((m) => ({ value: m, label: words.method[m] })),
        ]}
        onChange={(value) => update({ method: methods.find((m) => m === value) ?? null, breaks: [] })}
      />
    </Field>
  );
}

/** What few need stays closed, and is fetched when it is opened or in force. */
function GroupsAndBoundaries({ state, update }: Pick<FilterPanelProps, 'state' | 'update'>) {
  const words = useTextOf(filterText);
  const [open, setOpen] = useState(state.group !== null || state.asUnits || state.asThen || state.shared);
  return (
    <details className="filters" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="group-label">{words.groups}</summary>
      {open && (
        <Suspense fallback={null}>
          <GroupFilter state={state} update={update} />
        </Suspense>
      )}
    </details>
  );
}

/** Symbols of places of prevention over any layer. */
function Symbols({ state, update, scope }: Pick<FilterPanelProps, 'state' | 'update' | 'scope'>) {
  const words = useTextOf(filterText);
  const [open, setOpen] = useState(state.symbols.length > 0);
  return (
    <details className="filters" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="group-label">{words.symbols}</summary>
      {open && (
        <Suspense fallback={null}>
          <SymbolFilters state={state} update={update} scope={scope} />
        </Suspense>
      )}
    </details>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend className="group-label">{legend}</legend>
      {children}
    </fieldset>
  );
}
