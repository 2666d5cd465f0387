import { categoryColors } from '@petarawan/server/drawing/colors/categoryColors';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { figuresHref } from '../../briefings/pictureHref.ts';
import { useFormat } from '../../format/useFormat.ts';
import { type Brush, NO_BRUSH } from '../../layers/brush.ts';
import { NeedSquare } from '../../layers/categories/NeedSquare.tsx';
import { useLayer } from '../../layers/useLayer.ts';
import { parentCode, type Scope } from '../../regions/regionScope.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { BasisNote } from '../../signals/BasisNote.tsx';
import { Explain } from '../../signals/method/Explain.tsx';
import '../../signals/multiples/multiples.css';
import { SmallMap } from '../../signals/multiples/SmallMap.tsx';
import { SignalSources } from '../../signals/SignalSources.tsx';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { useMode } from '../../theme/mode.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { NeedScatter } from './NeedScatter.tsx';
import { NeedTable } from './NeedTable.tsx';
import { needPageText } from './text.ts';
import { UnderservedList } from './UnderservedList.tsx';
import { type Need, useNeed } from './useNeed.ts';

/** More names than these would cover the small map. */
const NAMED_ON_MAP = 8;

interface NeedFoundProps {
  view: ViewState;
  scope: Scope;
  update(patch: Partial<ViewState>, own?: Record<string, string | null>, options?: { replace?: boolean }): void;
}

/** The answer by name first, plot, square and map beside it, all linked; then what cannot be judged and what it rests on. */
export function NeedFound({ view, scope, update }: NeedFoundProps) {
  const shared = useText();
  const text = useTextOf(needPageText);
  const say = useSay();
  const format = useFormat();
  const mode = useMode();
  const [brush, setBrush] = useState<Brush>(NO_BRUSH);
  const [hovered, setHovered] = useState<string | null>(null);
  const map = useMemo<ViewState>(() => ({ ...view, layer: 'kebutuhan', method: null, breaks: [] }), [view]);
  const answer = useNeed(view, scope);
  const layer = useLayer(map, scope, true);
  const { data } = answer;
  const figure = layer.data?.layer === 'kebutuhan' ? layer.data : undefined;
  const colors = useMemo(() => (data ? categoryColors(data.cells, mode) : []), [data, mode]);
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!data) {
    return (
      <p className="quiet" role="status">
        {shared.state.loading}
      </p>
    );
  }
  const select = (code: string) => update({ selected: view.selected === code ? null : code }, {}, { replace: true });
  const hrefOf = (code: string) =>
    planHref('matriks', { ...view, code: view.code ?? parentCode(code) ?? code, level: null, selected: code });
  const shown = hovered ?? view.selected;
  const told = data.areas.find((a) => a.code === shown);
  const named = new Map(data.underserved.slice(0, NAMED_ON_MAP).map((a) => [a.code, shortName(a.name)]));
  return (
    <div className="need-found" aria-busy={answer.isPlaceholderData}>
      <Progress active={answer.isPlaceholderData} label={shared.state.loading} />
      <div className="need-answer">
        <UnderservedList
          items={data.underserved}
          caption={<Caption data={data} view={view} />}
          hovered={hovered}
          selected={view.selected}
          hrefOf={hrefOf}
          onHover={setHovered}
          onSelect={select}
        />
        <div className="need-pictures">
          <figure>
            <NeedScatter
              data={data}
              colors={colors}
              brush={brush}
              hovered={hovered}
              selected={view.selected}
              onHover={setHovered}
              onSelect={select}
            />
            <figcaption className="quiet">
              {data.axes.need.id === 'ikp' ? text.linesIndex : `${text.lines} ${text.unevenNeed}`} {text.uneven}
            </figcaption>
          </figure>
          <p className="need-told-line" role="status">
            {told && (
              <>
                <strong>{told.name}</strong>. {say(told.reason)}
              </>
            )}
          </p>
          {figure && (
            <div className="need-side">
              <NeedSquare
                figure={figure}
                colors={colors}
                hovered={hovered}
                selected={view.selected}
                brush={brush}
                onBrush={setBrush}
              />
              <figure aria-label={text.map}>
                <SmallMap
                  figure={figure}
                  brush={brush}
                  hovered={hovered}
                  selected={view.selected}
                  named={named}
                  onHover={setHovered}
                />
                <figcaption>
                  <Link href={viewHref('peta', map)}>{text.openMap}</Link>
                </figcaption>
              </figure>
            </div>
          )}
        </div>
      </div>
      <Unassessed data={data} />
      {data.register && (
        <section aria-labelledby="register-kegiatan">
          <h2 id="register-kegiatan">{text.register}</h2>
          <p>{say(data.register.note)}</p>
        </section>
      )}
      {figure && (
        <Folded className="need-all" summary={text.table(format.integer(data.areas.length))}>
          {() => (
            <>
              <a className="button" href={figuresHref(map, 'csv')} download>
                {text.csv}
              </a>
              <NeedTable data={data} figure={figure} colors={colors} selected={view.selected} />
            </>
          )}
        </Folded>
      )}
      <BasisNote basis={data.basis} />
      <SignalSources
        caveats={data.notes.filter((n) => n.code !== 'volume_bukan_hasil' && n.code !== 'register')}
        meta={data.meta}
      />
    </div>
  );
}

/** What is shown, in a sentence. */
function Caption({ data, view }: { data: Need; view: ViewState }) {
  const shared = useText();
  const text = useTextOf(needPageText);
  const say = useSay();
  const issueName = useIssueName();
  const { basis, axes } = data;
  const issues = view.issues.length === 0 ? text.allIssues : view.issues.map(issueName).join(', ');
  const need = say(axes.need.unit);
  const sentence = text.caption(
    `${need.charAt(0).toUpperCase()}${need.slice(1)}`,
    say(axes.effort.unit),
    issues,
    say(basis.period.phrase),
    shared.level[basis.level].toLowerCase(),
    basis.place,
  );
  return (
    <div className="need-caption">
      <p>
        {sentence} {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
      </p>
      {axes.need.id !== 'ikp' && <Explain statistic="eb-global" name={text.smoothed} />}
    </div>
  );
}

/** Areas that one axis says nothing of, those with high need first. */
function Unassessed({ data }: { data: Need }) {
  const text = useTextOf(needPageText);
  const say = useSay();
  const format = useFormat();
  const { unassessed } = data;
  if (unassessed.length === 0) return null;
  const high = unassessed.filter((a) => a.need === 'tinggi').length;
  return (
    <section aria-label={text.unassessed(format.integer(unassessed.length))}>
      {high > 0 && <p>{text.highUnrecorded(format.integer(high))}</p>}
      <Folded className="need-unassessed" summary={text.unassessed(format.integer(unassessed.length))}>
        {() => (
          <ul>
            {unassessed.map(({ code, name, reason }) => (
              <li key={code}>
                <strong>{name}</strong>. <span className="quiet">{say(reason)}</span>
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </section>
  );
}
