import { useText } from '../text/useText.ts';

/** No area has a figure: says so and what to do. Stands in the legend, where the classes would be. */
export function EmptyNotice({ onReset }: { onReset(): void }) {
  const { state: text } = useText();
  return (
    <div className="legend-empty" role="status">
      <p className="notice-title">{text.empty}</p>
      <p>{text.emptyHint}</p>
      <button type="button" className="button" onClick={onReset}>
        {text.emptyReset}
      </button>
    </div>
  );
}
