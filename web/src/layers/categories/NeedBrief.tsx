import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { toggleOnly } from '../brush.ts';
import type { LegendHistogram } from '../LegendHistogram.tsx';
import './categories.css';
import './needSquare.css';
import { needText } from './needText.ts';

/** The square folded to one line for phones: its nine colours small, and how many areas are under-served; a tap picks those out. */
export function NeedBrief({ figure, colors, brush, onBrush }: Parameters<typeof LegendHistogram>[0]) {
  const text = useTextOf(needText);
  const format = useFormat();
  const [first] = figure.classes.items;
  if (!first) return null;
  return (
    <div className="need-brief">
      <span className="need-mini" aria-hidden="true">
        {figure.classes.items.map(({ key }, index) => (
          <span key={key} style={{ background: colors[index] }} />
        ))}
      </span>
      <button
        type="button"
        className="category"
        aria-pressed={brush.has('0')}
        data-class={0}
        onClick={() => onBrush(toggleOnly(brush, '0'))}
      >
        <span className="category-swatch" style={{ background: colors[0] }} />
        <span>{text.brief(format.integer(first.count))}</span>
      </button>
    </div>
  );
}
