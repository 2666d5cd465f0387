import { valueText } from '@petarawan/server/drawing/words/valueText';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLayer } from '../../layers/useLayer.ts';
import { scopeOf } from '../../regions/regionScope.ts';
import { useTextOf } from '../../text/useText.ts';
import { Explain } from '../method/Explain.tsx';
import { SHOWN_STATISTIC } from './shownStatistic.ts';
import { smoothingText } from './text.ts';

/** What the map shows of an area in place of its raw rate, which stands above this in the profile; nothing where the map shows the rate itself. */
export function ShownFigure({ code, state }: { code: string; state: ViewState }) {
  const text = useTextOf(smoothingText);
  const format = useFormat();
  const figure = useLayer(state, scopeOf(state.code, state.level), true).data;
  const area = figure?.areas.find((a) => a.code === code);
  if (!figure || !area?.raw || area.value === null || state.show === 'raw') return null;
  const { ownWeight } = area.raw;
  return (
    <div className="shown-figure">
      <p>
        {text.title}: {text.line(valueText(figure, area.raw.value, format), text.shown[state.show], '')}
        <strong>{valueText(figure, area.value, format)}</strong>
        {state.show !== 'low' && area.interval && <span className="quiet"> ({format.interval(...area.interval)})</span>}
        {ownWeight !== null && `; ${text.ownWeight(format.percent(ownWeight))}`}.{' '}
        <span className="quiet">
          {state.show === 'low' ? text.lowMeaning : `${state.show === 'local' ? text.restLocal : text.rest} ${text.quote}`}
        </span>
      </p>
      <Explain statistic={SHOWN_STATISTIC[state.show]} />
    </div>
  );
}
