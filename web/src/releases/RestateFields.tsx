import type { ReleaseSuggestion } from '@petarawan/server/contract/releases';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { releasesText } from './text.ts';

interface RestateFieldsProps {
  windows: ReleaseSuggestion['windows'];
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Published windows that may be counted anew, each with how many reports came after it was published. */
export function RestateFields({ windows, chosen, onChange }: RestateFieldsProps) {
  const text = useTextOf(releasesText).new;
  const format = useFormat();
  const late = (counts: ReleaseSuggestion['windows'][number]['late']) =>
    counts === null
      ? text.lateUnknown
      : text.late(`${format.integer(counts.laporan)} laporan, ${format.integer(counts.temuan)} temuan`);
  return (
    <details className="release-more" open={chosen.length > 0}>
      <summary>{text.restate}</summary>
      <p className="release-note">{text.restateHint}</p>
      <fieldset className="release-choices" aria-label={text.restate}>
        {windows.map((window) => (
          <Choice
            key={window.id}
            type="checkbox"
            name="hitung_ulang"
            label={`${format.dateRange(window.from, window.to)} · ${late(window.late)}`}
            checked={chosen.includes(window.id)}
            onChange={(on) => onChange(on ? [...chosen, window.id] : chosen.filter((id) => id !== window.id))}
          />
        ))}
      </fieldset>
    </details>
  );
}
