import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { useTextOf } from '../../text/useText.ts';
import { measuresText } from './text.ts';

/** What is special about a measure: no longer offered, changed since it was published, or of an office. */
export function MeasureMarks({ measure }: { measure: Measure }) {
  const text = useTextOf(measuresText);
  const marks = [
    measure.retired && text.retired,
    measure.builtin && measure.version > 1 && text.edited,
    !measure.builtin && text.own,
  ].filter((mark) => mark !== false);
  return marks.map((mark) => (
    <span key={mark} className="badge">
      {mark}
    </span>
  ));
}
