import type { ImportSummary } from '@petarawan/server/contract/imports';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';

/** What was left out of a file to protect people, in sentences; nothing when nothing was. */
export function FileNotes({ of }: { of: Pick<ImportSummary, 'dropped' | 'masked' | 'derived' | 'recognised'> }) {
  const text = useTextOf(importsText);
  const format = useFormat();
  const say = useSay();
  const tables: Readonly<Record<string, string>> = text.notes.table;
  const { fresh, changed, withdrawn } = text.sentence;
  const counted = [
    ['new', fresh],
    ['changed', changed],
    ['withdrawn', withdrawn],
  ] as const;
  const derived = of.derived.filter((d) => d.new + d.changed + d.withdrawn > 0);
  if (of.dropped.length + of.masked.length + of.recognised.length + derived.length === 0) return null;
  return (
    <ul className="file-notes">
      {derived.map((d) => (
        <li key={d.table}>
          {text.notes.derived(
            tables[d.table] ?? d.table,
            counted.flatMap(([count, word]) => (d[count] > 0 ? [word(format.integer(d[count]))] : [])).join(', '),
          )}
        </li>
      ))}
      {of.dropped.length > 0 && <li>{text.notes.dropped(of.dropped.map((h) => `“${h}”`).join(', '))}</li>}
      {of.recognised.map((r) => (
        <li key={`${r.column} ${r.value}`}>
          {r.note
            ? `${r.column} “${r.value}”: ${say(r.note)} (${format.integer(r.rows)})`
            : text.notes.recognised(r.value, r.column, format.integer(r.rows))}
        </li>
      ))}
      {of.masked.map((m) => (
        <li key={`${m.column} ${m.kind}`}>{text.notes.masked(format.integer(m.count), text.notes.kind[m.kind], m.column)}</li>
      ))}
    </ul>
  );
}
