import type { Texture } from '@petarawan/server/drawing/colors/dataColors';
import { TILE_SIZE, textureStrokes } from '@petarawan/server/drawing/textures';

/** Id of a pattern element, for `fill="url(#…)"`. */
export function patternId(prefix: string, kind: string): string {
  return `${prefix}-${kind}`;
}

/** SVG `<pattern>`s of the kinds of absence; `scale` is user units per CSS pixel. */
export function TexturePatterns({
  prefix,
  textures,
  scale,
}: {
  prefix: string;
  textures: ReadonlyMap<string, Texture>;
  scale: number;
}) {
  return (
    <defs>
      {[...textures].map(([kind, texture]) => {
        const strokes = textureStrokes(texture.id);
        return (
          <pattern
            key={kind}
            id={patternId(prefix, kind)}
            width={TILE_SIZE}
            height={TILE_SIZE}
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${scale})`}
          >
            <rect width={TILE_SIZE} height={TILE_SIZE} fill={texture.ground} />
            {strokes && (
              <path
                d={strokes.path}
                stroke={texture.line}
                strokeWidth={strokes.width}
                strokeLinecap={texture.id === 'dots' ? 'round' : 'butt'}
                fill="none"
              />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}
