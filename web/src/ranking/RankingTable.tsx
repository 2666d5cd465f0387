import type { LayerResponse } from '@petarawan/server/contract/layers';
import Download from 'lucide-react/icons/download';
import { useDeferredValue, useMemo, useState } from 'react';
import type { AreaPanelProps } from '../app/panels.ts';
import { useViewState } from '../app/useViewState.ts';
import { figuresHref } from '../briefings/pictureHref.ts';
import { useFormat } from '../format/useFormat.ts';
import { inBrush, NO_BRUSH } from '../layers/brush.ts';
import { categoryKit } from '../layers/categoryKit.ts';
import { Explain } from '../signals/method/Explain.tsx';
import { hasRankSpread, useRankSpread } from '../signals/ranks/useRankSpread.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { RankingGrid } from './RankingGrid.tsx';
import './ranking.css';
import { defaultSort, filterAreas, lowPlaces, nextSort, type RankingSort, sortAreas } from './rankingRows.ts';
import { rankingText } from './text.ts';
import { usePlaces } from './usePlaces.ts';

/** The map as a table: same areas, same classes and colours, same selection; sorted by any column. */
export function RankingTable(props: AreaPanelProps) {
  const text = useTextOf(rankingText);
  if (!props.figure) {
    return (
      <p className="ranking-wait quiet" role="status">
        {props.loading ? `${text.loading} …` : text.unavailable}
      </p>
    );
  }
  return <Ranking {...props} figure={categoryKit(props.figure)?.tableFigure(props.figure) ?? props.figure} />;
}

function Ranking({ figure, loading, brush, onBrush, ...rest }: AreaPanelProps & { figure: LayerResponse }) {
  const text = useTextOf(rankingText);
  const shared = useText();
  const format = useFormat();
  const say = useSay();
  const [state] = useViewState();
  const [words, setWords] = useState('');
  // A sort chosen for one kind of figure says nothing about another; the default comes back with the next layer.
  const kind = `${figure.layer} ${state.denominator}`;
  const [chosen, setChosen] = useState<{ kind: string; sort: RankingSort } | null>(null);
  const counts = figure.layer === 'kapasitas' ? state.indicator === 'tps_tanpa_pengawas' : state.denominator === 'jumlah';
  const isRate = figure.layer === 'isu_khas' || (figure.layer !== 'indeks' && !counts);
  const sort = chosen?.kind === kind ? chosen.sort : defaultSort(figure.areas, isRate, figure.layer);
  const query = useDeferredValue(words);
  const placeOf = usePlaces(figure);
  const rows = useMemo(() => {
    const highlighted = brush.size === 0 ? figure.areas : figure.areas.filter((a) => inBrush(brush, a));
    return sortAreas(filterAreas(highlighted, query, placeOf), { column: sort.column, direction: sort.direction });
  }, [figure.areas, brush, query, placeOf, sort.column, sort.direction]);
  const places = useMemo(() => lowPlaces(figure.areas, sort.column), [figure.areas, sort.column]);
  const spreads = hasRankSpread(figure, state);
  const spread = useRankSpread(state, spreads);
  const valued = rows.filter((a) => a.value !== null);
  const pale = valued.filter((a) => a.sameAsParent === true);
  const hidden = figure.areas.some((a) => a.absence === 'internal');
  const ranked = figure.areas.filter((a) => a.rank !== null).length;
  const order =
    sort.column === 'low' && sort.direction === 'descending'
      ? text.sortHint.low
      : text.sortHint.other(text.column[sort.column].toLowerCase());
  // One figure, or none, is in no order; and a place among the areas one may see is not the place in the province.
  const hint = ranked < 2 ? '' : hidden ? `${order} ${text.ranked(format.integer(ranked))}` : order;
  return (
    <section className="ranking" aria-label={text.title} aria-busy={loading}>
      <div className="ranking-bar">
        <input
          type="search"
          className="control"
          value={words}
          onChange={(e) => setWords(e.target.value)}
          placeholder={text.filter}
          aria-label={text.filter}
        />
        <span className="quiet" role="status">
          {text.areas(format.integer(rows.length), format.integer(figure.areas.length))}
        </span>
        {brush.size > 0 && (
          <button type="button" className="link-button" onClick={() => onBrush(NO_BRUSH)}>
            {shared.legend.clearBrush}
          </button>
        )}
        <span className="quiet ranking-hint">
          {hint} {pale.length > 0 && (pale.length === valued.length ? text.allQuiet : text.quiet)}
        </span>
        {spread && <Explain statistic="rank-interval" name={text.column.rank} />}
        <a className="button" href={figuresHref(state, 'csv')} download>
          <Download size={16} aria-hidden="true" /> {text.csv}
        </a>
      </div>
      {rows.length === 0 ? (
        <p className="ranking-wait quiet">
          {figure.areas.length === 0 ? text.empty : words === '' ? text.noneHighlighted : text.noMatch(words)}
        </p>
      ) : (
        <RankingGrid
          {...rest}
          figure={figure}
          rows={rows}
          sort={sort}
          placeOf={placeOf}
          origins={state.origins}
          spread={spreads ? spread : null}
          places={places}
          shown={state.show}
          caption={text.caption(say(figure.title))}
          onSort={(column) => setChosen({ kind, sort: nextSort(sort, column) })}
        />
      )}
    </section>
  );
}
