import type { Panel } from '@petarawan/server/contract/layers/panels';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../../api/apiError.ts';
import { viewHref } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { type Brush, NO_BRUSH } from '../../layers/brush.ts';
import { shortBreaks } from '../../layers/shortBreaks.ts';
import type { scopeOf } from '../../regions/regionScope.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { Explain } from '../method/Explain.tsx';
import { SignalSources } from '../SignalSources.tsx';
import type { SignalView, useSignalView } from '../useSignalView.ts';
import { PanelGrid } from './PanelGrid.tsx';
import { PanelLegend } from './PanelLegend.tsx';
import { PanelPlayer } from './PanelPlayer.tsx';
import { PanelRefusal } from './PanelRefusal.tsx';
import { PanelTable } from './PanelTable.tsx';
import type { readPanelChoice } from './panelChoice.ts';
import { panelFigure, panelKey, pooledFigure } from './panelFigures.ts';
import { multiplesText } from './text.ts';
import { usePanels } from './usePanels.ts';

/** The caveat that belongs beside the legend: panels of different lengths. */
const UNEVEN = 'panjang_panel_berbeda';

interface PanelsProps {
  view: ReturnType<typeof useSignalView>['view'];
  scope: ReturnType<typeof scopeOf>;
  choice: ReturnType<typeof readPanelChoice>;
  /** Whether it is known what to ask for. */
  ready: boolean;
  highlight(code: string | null): void;
  hrefOf: SignalView['hrefOf'];
  /** Address of the panels before these, with the breaks of these. */
  earlierHref(before: string, breaks: number[]): string;
  latestHref: string;
}

/** The panels with their one legend, the ways to look at them, and their figures as a table. */
export function Panels({ view, scope, choice, ready, highlight, hrefOf, earlierHref, latestHref }: PanelsProps) {
  const shared = useText();
  const text = useTextOf(multiplesText);
  const say = useSay();
  const format = useFormat();
  const answer = usePanels(view, scope, choice, ready);
  const elections = useStages().data?.elections ?? [];
  const [brush, setBrush] = useState<Brush>(NO_BRUSH);
  const [single, setSingle] = useState(false);
  const [hover, setHover] = useState<{ panel: number; code: string } | null>(null);
  const data = answer.data;
  const figures = useMemo(() => data?.panels.map((_, i) => panelFigure(data, i)) ?? [], [data]);
  const pooled = useMemo(() => data && pooledFigure(data), [data]);
  if (answer.error instanceof ApiError && answer.error.items?.length)
    return <PanelRefusal error={answer.error} hrefOf={hrefOf} />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!data || !pooled) {
    return (
      <p className="quiet" role="status">
        {shared.state.loading}
      </p>
    );
  }
  // Panels of one election count its reports only; with a panel per election each says its own.
  const onlyOf = data.steps === 'pemilihan' ? undefined : elections.find((e) => e.id === data.panels[0]?.election)?.name;
  const uneven = data.caveats.find((c) => c.code === UNEVEN);
  const at = hover?.code ?? view.selected;
  const row = data.areas.findIndex((a) => a.code === at);
  const name = data.areas[row]?.name;
  const toldOf = (index: number): string | null => {
    const panel = data.panels[index];
    if (!panel || name === undefined) return null;
    const value = panel.values[row] ?? null;
    if (value === null) return `${shortName(name)}: ${shared.absence[panel.absences[row] ?? 'tidak_ada_data'].toLowerCase()}`;
    const [low, high] = [panel.low[row] ?? null, panel.high[row] ?? null];
    const interval = low === null || high === null ? '' : ` (${format.interval(low, high)})`;
    return `${shortName(name)}: ${valueText(pooled, value, format)}${interval}`;
  };
  const mapHref = ({ election, from, to }: Panel) =>
    viewHref('peta', {
      ...view,
      layer: 'laporan',
      election,
      from,
      to,
      // Per week and for the whole period are different figures: the breaks of one mean nothing for the other.
      breaks:
        data.pace === 'periode'
          ? shortBreaks(
              data.classes.breaks,
              pooled.areas.flatMap((a) => a.value ?? []),
            )
          : [],
    });
  const frozen = shortBreaks(
    data.classes.breaks,
    pooled.areas.flatMap((a) => a.value ?? []),
  );
  const shown = {
    panels: data.panels,
    figures,
    origins: view.origins,
    steps: data.steps,
    brush,
    hovered: hover?.code ?? null,
    selected: view.selected,
    hrefOf: mapHref,
    toldOf,
    onHover: (panel: number, code: string | null) => {
      if (code !== (hover?.code ?? null)) setHover(code === null ? null : { panel, code });
    },
  };
  return (
    <section aria-label={text.panels} aria-busy={answer.isPlaceholderData}>
      <p className="signal-caption">
        {say(data.title)}
        {onlyOf !== undefined && ` (${text.only(onlyOf)})`}{' '}
        {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
      </p>
      <Progress active={answer.isPlaceholderData} label={shared.state.loading} />
      <div className="panel-tools">
        <fieldset className="panel-switch">
          <legend className="sr">{text.view}</legend>
          <Choice type="radio" name="tampilan" label={text.all} checked={!single} onChange={() => setSingle(false)} />
          <Choice type="radio" name="tampilan" label={text.single} checked={single} onChange={() => setSingle(true)} />
        </fieldset>
        <Field label={text.highlight}>
          <Select
            value={row >= 0 && view.selected === at ? (view.selected ?? '') : ''}
            options={[{ value: '', label: text.none }, ...data.areas.map((a) => ({ value: a.code, label: a.name }))]}
            onChange={(value) => highlight(value || null)}
          />
        </Field>
        <span className="panel-pages">
          {data.before !== null && (
            <Link className="button" href={earlierHref(data.before, frozen)} title={text.held}>
              {text.earlier(format.integer(data.earlier))}
            </Link>
          )}
          {choice.before !== null && (
            <Link className="button" href={latestHref}>
              {text.latest}
            </Link>
          )}
        </span>
      </div>
      <PanelLegend
        figure={pooled}
        panels={data.panels.length}
        hovered={hover && panelKey(hover.panel, hover.code)}
        brush={brush}
        onBrush={setBrush}
      />
      {uneven && (
        <p className="panel-uneven">
          {say(uneven.text)}{' '}
          <Link className="button" href={hrefOf({ breaks: [] }, { laju: 'minggu' })}>
            {text.perWeek}
          </Link>
        </p>
      )}
      {single ? <PanelPlayer {...shown} /> : <PanelGrid {...shown} />}
      <PanelTable answer={data} figure={pooled} />
      <Explain statistic="class-breaks" />
      <SignalSources caveats={data.caveats.filter((c) => c !== uneven)} meta={data.meta} />
    </section>
  );
}
