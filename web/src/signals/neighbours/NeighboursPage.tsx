import { useMemo } from 'react';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { useFormat } from '../../format/useFormat.ts';
import { isTileSet } from '../../map/mapTypes.ts';
import { useLabelPoints, useNationalShapes } from '../../regions/queries.ts';
import { scopeOf } from '../../regions/regionScope.ts';
import { useDrawnAreas } from '../../regions/useDrawnAreas.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SignalPlace } from '../SignalPlace.tsx';
import { SignalSources } from '../SignalSources.tsx';
import { screensText } from '../screensText.ts';
import { useSignalView } from '../useSignalView.ts';
import { AreaLinks } from './AreaLinks.tsx';
import { LinkHistory } from './LinkHistory.tsx';
import { LinkMap } from './LinkMap.tsx';
import { LinkTable } from './LinkTable.tsx';
import './neighbours.css';
import { neighboursText } from './text.ts';
import { type Neighbours, useNeighbours } from './useNeighbours.ts';

/** `/sinyal/tetangga`: who is whose neighbour, and the way to correct it. */
export function NeighboursPage() {
  const shared = useText();
  const words = useTextOf(screensText);
  const text = useTextOf(neighboursText);
  const { view, update } = useSignalView('tetangga', []);
  const scope = useMemo(() => scopeOf(view.code, view.level), [view.code, view.level]);
  const answer = useNeighbours(scope, view.group);
  return (
    <div className="neighbours">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
      </header>
      <form className="signal-filters" aria-label={words.filters} onSubmit={(e) => e.preventDefault()}>
        <SignalPlace scope={scope} update={(patch) => update({ ...patch, selected: null })} />
      </form>
      <Progress active={answer.isPlaceholderData} label={shared.state.loading} />
      {answer.isError ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <Found data={answer.data} selected={view.selected} onSelect={(code) => update({ selected: code })} />
      ) : (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
    </div>
  );
}

interface FoundProps {
  data: Neighbours;
  selected: string | null;
  onSelect(code: string | null): void;
}

function Found({ data, selected, onSelect }: FoundProps) {
  const text = useTextOf(neighboursText);
  const say = useSay();
  const format = useFormat();
  const me = useMe().data;
  const scope = useMemo(() => scopeOf(data.parent, data.level), [data.parent, data.level]);
  const { areas } = useDrawnAreas(scope, false);
  const national = useNationalShapes().data;
  const points = useLabelPoints(national !== undefined).data;
  const names = useMemo(() => new Map([...data.areas, ...data.outside].map((a) => [a.code, a.name])), [data]);
  const nameOf = (code: string) => names.get(code) ?? code;
  const tiles = areas !== null && isTileSet(areas);
  return (
    <>
      {data.refusal && <p role="status">{say(data.refusal.reason)}</p>}
      <ul className="link-legend" aria-label={text.legend}>
        {(['land', 'sea', 'tambahan', 'dihapus'] as const).map((kind) => (
          <li key={kind}>
            <span className={`link-key ${kind}`} aria-hidden="true" />
            {text.kind[kind]} <span className="quiet">{format.integer(data.counts[kind])}</span>
          </li>
        ))}
        <li>
          <span className="link-key alone" aria-hidden="true" />
          {text.isolates} <span className="quiet">{format.integer(data.isolates.length)}</span>
        </li>
        {data.counts.crossing > 0 && <li className="quiet">{text.crossing(format.integer(data.counts.crossing))}</li>}
      </ul>
      <div className="link-columns">
        {tiles ? (
          <p className="quiet">{text.tooMany}</p>
        ) : areas && national ? (
          <LinkMap
            data={data}
            shapes={areas}
            ground={data.level === 'provinsi' ? national.provinsi : national.kabkota}
            points={points}
            selected={selected}
            onSelect={onSelect}
          />
        ) : (
          <div className="link-map" />
        )}
        <AreaLinks
          data={data}
          selected={selected}
          onSelect={onSelect}
          nameOf={nameOf}
          mayChange={(from, to) => mayIn(me, 'change_thresholds', from) && mayIn(me, 'change_thresholds', to)}
        />
      </div>
      <section aria-labelledby="tanpa-tetangga" className="link-isolates">
        <h2 id="tanpa-tetangga">{text.isolates}</h2>
        {data.isolates.length === 0 ? (
          <p className="quiet">{text.isolatesNone}</p>
        ) : (
          <>
            <p className="quiet">{text.isolatesHint}</p>
            <ul>
              {data.isolates.map((a) => (
                <li key={a.code}>
                  <button type="button" className="link-button" onClick={() => onSelect(a.code)}>
                    {a.name}
                  </button>
                  : {say(a.reason)}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="quiet">{data.seaLinkKm > 0 ? text.seaRule(format.integer(data.seaLinkKm)) : text.seaNone}</p>
      </section>
      <LinkTable data={data} nameOf={nameOf} onSelect={onSelect} />
      <LinkHistory data={data} nameOf={nameOf} />
      <ul className="signal-caveats" aria-label={text.convention}>
        {data.convention.map((c) => (
          <li key={c.id}>{say(c)}</li>
        ))}
        {data.boundaries && (
          <li>
            {text.boundaries(data.boundaries.source)}
            {data.boundaries.indicative && ` (${text.indicative})`}
          </li>
        )}
      </ul>
      <SignalSources caveats={data.caveats} meta={data.meta} />
    </>
  );
}
