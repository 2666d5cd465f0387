import type { LayerResponse } from '@petarawan/server/contract/layers';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { Suspense, useCallback, useMemo } from 'react';
import { useMediaQuery } from '../app/useMediaQuery.ts';
import { useFormat } from '../format/useFormat.ts';
import { describeMap } from '../map/describeMap.ts';
import type { MapLabel } from '../map/mapTypes.ts';
import { type Padding, unproject } from '../map/projection.ts';
import { RiskMap } from '../map/RiskMap.tsx';
import { IndicativeNote } from '../regions/IndicativeNote.tsx';
import { useLabelPoints } from '../regions/queries.ts';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { lazyOrNothing } from '../ui/lazyOrNothing.ts';
import { areaSentence } from './areaWords.ts';
import { categoryKit } from './categoryKit.ts';
import type { Drawn } from './usePicture.ts';

/** The legend lies over the lower edge of the map. */
const PADDING = { top: 20, right: 24, bottom: 180, left: 24 };
/** Names of classes take more room than bars. */
const MORE_PADDING = { ...PADDING, bottom: 216 };
/** On a phone the legend starts as a few lines. */
const PHONE_PADDING = { ...PADDING, bottom: 148 };
/** More areas of the top class than these are no longer what the map is about. */
const MOST_FIRST = 12;

// Comes with the first area that is pointed at.
const AreaCard = lazyOrNothing(() => import('./AreaCard.tsx').then((m) => m.AreaCard));
const PlaceSymbols = lazyOrNothing(() => import('../prevention/places/PlaceSymbols.tsx').then((m) => m.PlaceSymbols));
const PlaceLines = lazyOrNothing(() => import('../prevention/places/PlaceLines.tsx').then((m) => m.PlaceLines));

interface LayerMapProps {
  figure: LayerResponse | undefined;
  drawn: Drawn;
  hovered: string | null;
  selected: string | null;
  /** Kinds of places that have symbols. */
  symbols: readonly string[];
  /** Room around the areas, where no legend lies over the map. */
  padding?: Padding;
  /** As of the map itself (`mapTypes.ts`). */
  eager?: boolean;
  flightMs?: number;
  onHover(code: string | null): void;
  onSelect(code: string, walk: boolean): void;
  onOpen(code: string): void;
  onUp(): void;
}

/** Binds the figures of a layer to the map: names, words and places. */
export function LayerMap({ figure, drawn, symbols, padding, ...handlers }: LayerMapProps) {
  const text = useText();
  const phone = useMediaQuery('(max-width: 719px)');
  const format = useFormat();
  const language = useLanguage();
  const { picture, bounds, colors, shapes } = drawn;
  const points = useLabelPoints(picture !== null).data;
  const byCode = useMemo(
    () => new Map(figure?.areas.flatMap((a) => (a.unit?.members ?? [a.code]).map((code) => [code, a]))),
    [figure],
  );

  const labels = useMemo<MapLabel[]>(() => {
    // The highest class; of classes with names the first, of need against effort the under-served.
    const top = figure?.areas.filter((a) => a.class === figure.classes.breaks.length).length ?? 0;
    return (figure?.areas ?? []).flatMap(({ code, name, class: level }) => {
      const shape = shapes?.shapes.get(code);
      const known = shape?.label ?? points?.get(code);
      // Until the label points are there the middle of the shape's box will do for keys and markers.
      const middle = shape && unproject([(shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2]);
      const at = known ?? middle;
      const first = top <= MOST_FIRST && level === figure?.classes.breaks.length;
      return at ? [{ code, name: known ? shortName(name) : '', at, first }] : [];
    });
  }, [figure, shapes, points]);

  const announce = useCallback(
    (code: string) => {
      const area = byCode.get(code);
      return figure && area ? areaSentence(figure, area, { text, format, language }) : '';
    },
    [figure, byCode, text, format, language],
  );
  const title = figure?.title[language] ?? text.state.loading;
  const description = useMemo(
    () =>
      figure
        ? (categoryKit(figure)?.describeCategories(figure, text, format, language) ??
          describeMap(
            title,
            figure.areas,
            figure.absences.map((a) => a.reason),
            text,
            format,
          ))
        : title,
    [figure, title, text, format, language],
  );

  return (
    <RiskMap
      picture={picture}
      labels={labels}
      bounds={bounds}
      padding={padding ? padding : phone ? PHONE_PADDING : categoryKit(figure) ? MORE_PADDING : PADDING}
      label={title}
      description={description}
      announce={announce}
      onNeedPlaces={drawn.needShapes}
      card={(code) => {
        const area = byCode.get(code);
        return figure && area ? (
          <Suspense fallback={<strong>{area.name}</strong>}>
            <AreaCard figure={figure} area={area} color={area.class === null ? undefined : colors[area.class]} />
            {symbols.length > 0 && <PlaceLines symbols={symbols} figure={figure} code={code} />}
          </Suspense>
        ) : null;
      }}
      over={
        figure && symbols.length > 0
          ? (camera, size) => (
              <Suspense>
                <PlaceSymbols
                  symbols={symbols}
                  figure={figure}
                  labels={labels}
                  points={points}
                  shapes={shapes}
                  camera={camera}
                  size={size}
                />
              </Suspense>
            )
          : undefined
      }
      {...handlers}
    >
      <IndicativeNote />
    </RiskMap>
  );
}
