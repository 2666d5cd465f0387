import { absenceTexture } from '@petarawan/server/drawing/colors/dataColors';
import { useId } from 'react';
import { patternId, TexturePatterns } from '../map/TexturePatterns.tsx';
import { useMode } from '../theme/mode.ts';
import './ranking.css';

/** A small piece of the texture that stands for a kind of absence on the map. The words stand beside it. */
export function AbsenceSwatch({ absence }: { absence: string }) {
  const mode = useMode();
  const prefix = useId();
  const texture = absenceTexture(absence, mode);
  return (
    <svg className="ranking-swatch" width="18" height="12" aria-hidden="true">
      <TexturePatterns prefix={prefix} textures={new Map([[absence, texture]])} scale={0.75} />
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="11"
        rx="2"
        fill={`url(#${patternId(prefix, absence)})`}
        stroke={texture.line}
        strokeDasharray={texture.id === 'blank' ? '2 2' : undefined}
      />
    </svg>
  );
}
