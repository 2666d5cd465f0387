import { placeLabels } from '@petarawan/server/drawing/labels/placeLabels';
import { useMemo } from 'react';
import { shapeAt } from './insideShape.ts';
import type { MapLabel, MapPicture } from './mapTypes.ts';
import { isTileSet } from './mapTypes.ts';
import { type Camera, fromScreen, type Point, type Size, toScreen, unitsPerPixel } from './projection.ts';
import { extentOf } from './shapes.ts';
import { patternId, TexturePatterns } from './TexturePatterns.tsx';

/** Areas drawn smaller than this get a marker, so that no kota or island is lost. CSS pixels. */
const MARKER_BELOW = 6;
/** More markers than this would hide the map; then only selected and hovered areas have one. */
const MAX_MARKERS = 160;

export interface Marker {
  code: string;
  at: Point;
}

/** Areas too small to be seen or hit at this zoom, with their place on screen. */
export function tinyAreas(picture: MapPicture, places: ReadonlyMap<string, Point>, camera: Camera, size: Size): Marker[] {
  if (isTileSet(picture.areas)) return [];
  const scale = unitsPerPixel(camera.zoom);
  const markers: Marker[] = [];
  for (const [code, paint] of picture.painting) {
    // Missing data is the commonest absence by far; a marker for each would be all one sees.
    if (paint.texture !== null && picture.textures.get(paint.texture)?.id === 'blank') continue;
    const shape = picture.areas.shapes.get(code);
    const place = places.get(code);
    if (place && shape && extentOf(shape) / scale < MARKER_BELOW) markers.push({ code, at: toScreen(place, camera, size) });
  }
  return markers.length > MAX_MARKERS ? [] : markers;
}

interface MapOverlayProps {
  picture: MapPicture;
  labels: readonly MapLabel[];
  places: ReadonlyMap<string, Point>;
  markers: readonly Marker[];
  camera: Camera;
  size: Size;
  hovered: string | null;
  selected: string | null;
  prefix: string;
}

/** Names and markers over either renderer: the same type, the same places, so nothing moves when one replaces the other. */
export function MapOverlay({ picture, labels, places, markers, camera, size, hovered, selected, prefix }: MapOverlayProps) {
  const { areas, painting, textures } = picture;
  const placed = useMemo(() => {
    const scale = unitsPerPixel(camera.zoom);
    const areaAt = (pixel: Point) => (isTileSet(areas) ? null : shapeAt(fromScreen(pixel, camera, size), areas));
    const wishes = labels.flatMap(({ code, name, first }) => {
      const place = places.get(code);
      if (!place || !painting.has(code)) return [];
      const pinned = code === selected;
      const shape = isTileSet(areas) ? undefined : areas.shapes.get(code);
      if (!shape && !pinned) return [];
      return [
        {
          code,
          text: name,
          at: toScreen(place, camera, size),
          extent: shape ? (shape.box[2] - shape.box[0]) / scale : 0,
          pinned,
          first,
          areaAt,
        },
      ];
    });
    return placeLabels(wishes, size.width, size.height);
  }, [labels, places, painting, areas, camera, size, selected]);

  return (
    <svg className="map-overlay" width={size.width} height={size.height} aria-hidden="true">
      <TexturePatterns prefix={prefix} textures={textures} scale={1} />
      {markers.map(({ code, at }) => {
        const paint = painting.get(code);
        if (!paint) return null;
        const state = code === selected ? 'selected' : code === hovered ? 'hovered' : '';
        return (
          <circle
            key={code}
            className={`map-marker ${state} ${paint.dim ? 'dim' : ''}`}
            data-marker={code}
            cx={at[0]}
            cy={at[1]}
            r={3.2}
            fill={paint.texture === null ? paint.fill : `url(#${patternId(prefix, paint.texture)})`}
          />
        );
      })}
      {placed.map(({ code, lines, at }) => (
        <text key={code} className={code === selected ? 'map-label selected' : 'map-label'} x={at[0]} y={at[1]}>
          {lines.map((line, i) => (
            <tspan key={line} x={at[0]} dy={i === 0 ? (lines.length === 1 ? 4 : -2.5) : 13}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}
