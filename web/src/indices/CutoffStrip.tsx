import type { Cutoff } from '@petarawan/server/contract/indices';
import { classColors } from '@petarawan/server/drawing/colors/dataColors';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { useMode } from '../theme/mode.ts';
import { cutoffScale } from './cutoffScale.ts';
import './indices.css';
import { indicesText } from './text.ts';

interface CutoffStripProps {
  cutoffs: readonly Cutoff[];
  score: number | null;
  label: string;
}

/** The scale of one edition and level with its own cut-offs, and the score on it. */
export function CutoffStrip({ cutoffs, score, label }: CutoffStripProps) {
  const text = useTextOf(indicesText);
  const format = useFormat();
  const mode = useMode();
  const scale = cutoffScale(cutoffs, score);
  const colors = classColors('indeks', scale.segments.length, mode);
  return (
    <div className="cutoff-strip" role="img" aria-label={label}>
      <div className="cutoff-bars">
        {scale.segments.map((segment, i) => (
          <span
            key={segment.class}
            style={{ width: `${segment.width}%`, background: colors[i] }}
            title={text.class[segment.class]}
          />
        ))}
        {scale.mark !== null && <span className="cutoff-mark" style={{ left: `${scale.mark}%` }} />}
      </div>
      <div className="cutoff-labels" aria-hidden="true">
        <span style={{ left: 0 }}>0</span>
        {scale.segments.map(
          (segment) =>
            segment.from !== null && (
              <span key={segment.class} style={{ left: `${segment.left}%` }} className="middle">
                {format.number(segment.from)}
              </span>
            ),
        )}
        <span className="end">{format.integer(scale.max)}</span>
      </div>
    </div>
  );
}
