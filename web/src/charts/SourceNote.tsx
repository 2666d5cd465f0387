import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { sourceParts } from './sourceParts.ts';
import { chartsText } from './text.ts';
import './charts.css';

export interface NotedSource {
  name: string;
  date: string | null;
  note: string | null;
}

interface SourceNoteProps {
  sources: readonly (NotedSource | null)[];
  /** What the sources are for, said to screen readers: "Sumber: skor IKP 2024". */
  what: string;
}

/** A quiet "Sumber" that opens in place and names every source with its date and note. */
export function SourceNote({ sources, what }: SourceNoteProps) {
  const text = useTextOf(chartsText);
  const format = useFormat();
  const known = sources.filter((s): s is NotedSource => s !== null);
  const unique = [...new Map(known.map((s) => [JSON.stringify(s), s])).values()];
  return (
    <details className="source-note">
      <summary aria-label={text.sourcesOf(what)}>{text.source}</summary>
      <ul>
        {unique.length === 0 && <li>{text.noSource}</li>}
        {unique.map((source) => (
          <li key={JSON.stringify(source)}>
            {sourceParts(source.name).map((part) =>
              part.href === null ? (
                <span key={part.label}>{part.label} </span>
              ) : (
                <a key={part.href} href={part.href} rel="noreferrer noopener" target="_blank">
                  {part.label}{' '}
                </a>
              ),
            )}
            <span className="quiet">· {source.date === null ? text.noDate : format.date(source.date)}</span>
            {source.note !== null && <p>{source.note}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
