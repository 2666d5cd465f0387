import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { SightNote } from '../accounts/SightNote.tsx';
import { useMe } from '../accounts/useMe.ts';
import { type Brush, NO_BRUSH } from '../layers/brush.ts';
import { Caption } from '../layers/Caption.tsx';
import { categoryKit } from '../layers/categoryKit.ts';
import { LayerMap } from '../layers/LayerMap.tsx';
import { Legend } from '../layers/Legend.tsx';
import { useLayer } from '../layers/useLayer.ts';
import { usePicture } from '../layers/usePicture.ts';
import { Breadcrumb } from '../regions/Breadcrumb.tsx';
import { levelOf, parentCode, scopeOf } from '../regions/regionScope.ts';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { lazyOrNothing } from '../ui/lazyOrNothing.ts';
import { Progress } from '../ui/Progress.tsx';
import { EmptyNotice } from './EmptyNotice.tsx';
import type { AreaPanelProps } from './panels.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { DEFAULT_VIEW, type ViewState } from './urlState.ts';
import { useMediaQuery } from './useMediaQuery.ts';
import { useViewState } from './useViewState.ts';

const FilterPanel = lazy(() => import('../layers/FilterPanel.tsx').then((m) => ({ default: m.FilterPanel })));
const BottomSheet = lazy(() => import('./BottomSheet.tsx').then((m) => ({ default: m.BottomSheet })));
const SideTabs = lazy(() => import('./SideTabs.tsx').then((m) => ({ default: m.SideTabs })));
const GroupPanel = lazy(() => import('../regions/groups/GroupPanel.tsx').then((m) => ({ default: m.GroupPanel })));
const ProfilePanel = lazy(() => import('../profiles/ProfilePanel.tsx').then((m) => ({ default: m.ProfilePanel })));
const FunnelPanel = lazy(() => import('../signals/funnel/FunnelPanel.tsx').then((m) => ({ default: m.FunnelPanel })));
const StageTabs = lazy(() => import('../signals/StageTabs.tsx').then((m) => ({ default: m.StageTabs })));
const RankingTable = lazy(() => import('../ranking/RankingTable.tsx').then((m) => ({ default: m.RankingTable })));

const PublicReleaseNote = lazyOrNothing(() => import('../releases/PublicReleaseNote.tsx').then((m) => m.PublicReleaseNote));

/** Name of the whole country for the profile. */
const COUNTRY = 'ID';

/** The map with its filters, legend, ranking and profile: one view, one selection, one address. */
export function Workspace() {
  const text = useText();
  const language = useLanguage();
  const [state, update] = useViewState();
  const [hovered, setHovered] = useState<string | null>(null);
  const [brush, setBrush] = useState<Brush>(NO_BRUSH);
  const wide = useMediaQuery('(min-width: 1100px)');
  const narrow = useMediaQuery('(max-width: 719px)');

  const scope = useMemo(() => scopeOf(state.code, state.level), [state.code, state.level]);
  // The layer of an address that names none depends on who looks.
  const layer = useLayer(state, scope, !useMe().isPending);
  const figure = layer.data;
  const kit = categoryKit(figure);
  const drawn = usePicture(figure, scope, brush);
  const selected = state.selected ?? (state.code !== null && state.code !== scope.parent ? state.code : null);

  // A highlight belongs to the classes it was made on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the figure matters
  useEffect(() => setBrush(NO_BRUSH), [figure?.layer, figure?.level, figure?.parent]);
  useEffect(() => {
    document.title = figure ? `${figure.title[language]} · ${text.appName}` : `${text.appName}: ${text.tagline}`;
  }, [figure, language, text]);

  const select = useCallback((code: string, walk: boolean) => update({ selected: code }, { replace: walk }), [update]);
  const open = useCallback(
    (code: string) => {
      if (levelOf(code) === 'kecamatan') update({ selected: code }, { replace: true });
      else update({ code, level: null, selected: null });
      setHovered(null);
    },
    [update],
  );
  const up = useCallback(() => {
    if (scope.parent !== null) update({ code: parentCode(scope.parent), level: null, selected: scope.parent });
    else if (state.selected !== null) update({ selected: null }, { replace: true });
  }, [update, scope.parent, state.selected]);

  const wait = <p className="panel-wait">{text.panel.loading}</p>;
  const filters = (
    <Suspense fallback={wait}>
      <FilterPanel state={state} update={update} scope={scope} figure={figure} />
    </Suspense>
  );
  const panel: AreaPanelProps = {
    figure,
    loading: layer.isFetching,
    selected,
    hovered,
    brush,
    onBrush: setBrush,
    onSelect: (code) => select(code, false),
    onHover: setHovered,
    onOpen: open,
  };
  const areas = {
    ranking: (
      <Suspense fallback={wait}>
        <RankingTable {...panel} />
      </Suspense>
    ),
    funnel: (
      <Suspense fallback={wait}>
        <FunnelPanel {...panel} />
      </Suspense>
    ),
    open: state.part,
    onOpen: (part: ViewState['part']) => update({ part }, { replace: true }),
  };
  const unit = figure?.areas.find((a) => a.code === selected)?.unit;
  const group = unit?.kind === 'kelompok' ? unit.id : selected === null ? state.group : null;
  const profile = (
    <Suspense fallback={wait}>
      {group && figure ? (
        <GroupPanel id={group} figure={figure} state={state} update={update} />
      ) : (
        <ProfilePanel code={selected ?? scope.parent ?? COUNTRY} state={state} update={update} />
      )}
    </Suspense>
  );
  const failed = layer.error ?? drawn.error;
  const isEmpty = figure !== undefined && figure.areas.length > 0 && figure.areas.every((a) => a.value === null);
  // No other filter would show what is kept from the reader.
  const isWithheld = isEmpty && figure.areas.every((a) => a.absence === 'internal');

  const head = (
    <div key="head" className="stage-head">
      <Breadcrumb parent={scope.parent} update={update} />
      {figure ? (
        <Caption figure={figure} view={state} update={update} />
      ) : (
        <div className="caption">
          <h1>{text.tagline}</h1>
          <p className="caption-line">{failed ? '' : text.state.loading}</p>
        </div>
      )}
      {figure && (
        <SightNote figure={figure}>
          <Suspense>
            <PublicReleaseNote />
          </Suspense>
        </SightNote>
      )}
      <StaleNotice shown={figure?.meta.dataVersion} />
      <Progress active={layer.isFetching} label={text.state.loading} />
    </div>
  );
  const map = (
    <div key="map" className="stage-map">
      <LayerMap
        figure={figure}
        drawn={drawn}
        hovered={hovered}
        selected={selected}
        symbols={state.symbols}
        onHover={setHovered}
        onSelect={select}
        onOpen={open}
        onUp={up}
      />
      {figure?.refusal && kit && <kit.RefusalCard refusal={figure.refusal} update={update} />}
      {figure && drawn.picture && !figure.refusal && (
        <div className="stage-legend">
          <Legend
            figure={figure}
            colors={drawn.colors}
            textures={drawn.picture.textures}
            hovered={hovered}
            selected={selected}
            brush={brush}
            onBrush={setBrush}
            state={state}
            update={update}
            compact={narrow}
            empty={
              isEmpty &&
              (isWithheld ? (
                <p className="legend-empty">{text.legend.withheld}</p>
              ) : (
                <EmptyNotice
                  onReset={() =>
                    update({
                      ...DEFAULT_VIEW,
                      code: state.code,
                      level: state.level,
                      layer: state.layer,
                      part: state.part,
                      language: state.language,
                    })
                  }
                />
              ))
            }
          />
        </div>
      )}
      {failed !== null && (
        <div className="stage-notice">
          <ErrorState
            error={failed}
            onRetry={() => {
              void layer.refetch();
              if (drawn.error) drawn.retry();
            }}
          />
        </div>
      )}
    </div>
  );

  return (
    <div className={wide ? 'workspace wide' : narrow ? 'workspace narrow' : 'workspace'}>
      {wide && (
        <aside className="column filters-column" aria-label={text.filters.title}>
          {filters}
        </aside>
      )}
      <main className="stage" id="isi">
        {narrow ? [map, head] : [head, map]}
        {wide && (
          <section className="stage-ranking">
            <Suspense fallback={wait}>
              <StageTabs {...areas} />
            </Suspense>
          </section>
        )}
      </main>
      {wide && (
        <aside className="column profile-column" aria-label={text.panel.profile}>
          {profile}
        </aside>
      )}
      {!wide && !narrow && (
        <aside className="column">
          <Suspense fallback={wait}>
            <SideTabs profile={profile} filters={filters} {...areas} />
          </Suspense>
        </aside>
      )}
      {narrow && (
        <Suspense fallback={<div className="sheet waiting" />}>
          <BottomSheet figure={figure} code={selected}>
            <SideTabs profile={profile} filters={filters} {...areas} />
          </BottomSheet>
        </Suspense>
      )}
    </div>
  );
}
