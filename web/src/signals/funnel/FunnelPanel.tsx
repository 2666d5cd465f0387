import type { RatesResponse } from '@petarawan/server/contract/signals/rates';
import { absenceTexture } from '@petarawan/server/drawing/colors/dataColors';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { AreaPanelProps } from '../../app/panels.ts';
import { useViewState } from '../../app/useViewState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { brushKey, inBrush } from '../../layers/brush.ts';
import { classColorsOf } from '../../layers/paintingOf.ts';
import { rankingText } from '../../ranking/text.ts';
import { usePlaces } from '../../ranking/usePlaces.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { useMode } from '../../theme/mode.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import '../../ranking/ranking.css';
import './funnel.css';
import { OrderLine } from '../agreement/OrderLine.tsx';
import { signalDenominator } from '../signalParams.ts';
import { BandChoice } from './BandChoice.tsx';
import { FewAreasNote } from './FewAreasNote.tsx';
import { FunnelNotes } from './FunnelNotes.tsx';
import { FunnelPlot } from './FunnelPlot.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import { funnelHeadline } from './funnelHeadline.ts';
import type { FunnelModel } from './funnelModel.ts';
import { funnelModelOf } from './funnelModelOf.ts';
import { funnelText } from './text.ts';
import { useRates } from './useRates.ts';
import { zoneSentence } from './zoneSentence.ts';

/** The areas of the map against what chance can explain, linked with the map both ways: hover, click and highlight. */
export function FunnelPanel(props: AreaPanelProps) {
  const text = useTextOf(funnelText);
  const [state, update] = useViewState();
  const isReports = state.layer === 'laporan';
  const rates = useRates(state, isReports);
  const [widen, setWiden] = useState<boolean | null>(null);
  const model = useMemo(() => (rates.data ? funnelModelOf(rates.data, widen) : null), [rates.data, widen]);
  const say = useSay();
  const ranking = useTextOf(rankingText);
  if (!isReports) {
    return (
      <Wait>
        {text.otherLayer}{' '}
        <button type="button" className="link-button" onClick={() => update({ layer: 'laporan', method: null, breaks: [] })}>
          {text.toReports}
        </button>
      </Wait>
    );
  }
  if (rates.error) return <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />;
  if (!props.figure && !props.loading) return <Wait>{ranking.unavailable}</Wait>;
  if (!rates.data || !props.figure) return <Wait>{text.loading}</Wait>;
  if (rates.data.noRates) return <Wait>{say(rates.data.noRates)}</Wait>;
  if (!model || model.points.length === 0)
    return <Wait>{rates.data.funnel?.centre?.rate === 0 ? text.noAverage : text.empty}</Wait>;
  return <Funnel {...props} figure={props.figure} rates={rates.data} model={model} busy={rates.isFetching} onWiden={setWiden} />;
}

function Wait({ children }: { children: ReactNode }) {
  return (
    <p className="ranking-wait quiet funnel-wait" role="status">
      {children}
    </p>
  );
}

type FunnelProps = AreaPanelProps & {
  figure: NonNullable<AreaPanelProps['figure']>;
  rates: RatesResponse;
  model: FunnelModel;
  busy: boolean;
  onWiden(widen: boolean): void;
};

function Funnel({
  figure,
  rates,
  model,
  busy,
  onWiden,
  brush,
  onBrush,
  hovered,
  selected,
  onHover,
  onSelect,
  onOpen,
}: FunnelProps) {
  const text = useTextOf(funnelText);
  const format = useFormat();
  const say = useSay();
  const mode = useMode();
  const [state] = useViewState();
  const placeOf = usePlaces(figure);
  const byCode = useMemo(() => new Map(figure.areas.map((a) => [a.code, a])), [figure]);
  const colors = useMemo(() => classColorsOf(figure, mode), [figure, mode]);
  const colorOf = useCallback(
    (code: string) => {
      const area = byCode.get(code);
      return (
        (area?.class == null ? undefined : colors[area.class]) ?? absenceTexture(area?.absence ?? 'tidak_ada_data', mode).ground
      );
    },
    [byCode, colors, mode],
  );
  const isDim = useCallback(
    (code: string) => {
      const area = byCode.get(code);
      return brush.size > 0 && !brush.has(code) && !(area !== undefined && brush.has(brushKey(area)));
    },
    [byCode, brush],
  );
  const shown = useMemo(
    () => (brush.size === 0 ? model.points : model.points.filter((p) => !isDim(p.code))),
    [model, brush, isDim],
  );
  const headline = funnelHeadline(model, text, format);
  const unit = rates.basis.denominator?.unit ? say(rates.basis.denominator.unit) : say(figure.unit);
  const announce = (code: string) => {
    const p = model.points.find((one) => one.code === code);
    return p ? `${p.name}, ${format.rate(p.rate)} ${unit}. ${zoneSentence(p, model.widened, text)}` : '';
  };
  const highlighted = figure.areas.filter((a) => inBrush(brush, a)).length;
  return (
    <section className="funnel" aria-label={text.title} aria-busy={busy}>
      <div className="funnel-lead quiet">
        <FewAreasNote model={model} />
        <OrderLine view={state} />
      </div>
      <FunnelPlot
        model={model}
        sizeTitle={text.size[signalDenominator(state)]}
        unit={unit}
        colorOf={colorOf}
        isDim={isDim}
        hovered={hovered}
        selected={selected}
        sentence={`${text.title}. ${headline}`}
        announce={announce}
        onHover={onHover}
        onSelect={onSelect}
        onOpen={onOpen}
        onPick={onBrush}
      />
      <div className="funnel-side">
        <p className="funnel-headline">{headline}</p>
        <BandChoice points={model.points} brush={brush} highlighted={highlighted} onBrush={onBrush} />
        <FunnelTable
          points={shown}
          widened={model.widened}
          placeOf={placeOf}
          colorOf={colorOf}
          caption={`${text.table}. ${headline}`}
          hovered={hovered}
          selected={selected}
          onHover={onHover}
          onSelect={onSelect}
          onOpen={onOpen}
        />
        <FunnelNotes model={model} basis={rates.basis} onWiden={onWiden} onSelect={onSelect} />
      </div>
    </section>
  );
}
