import type { Fact } from '@petarawan/server/contract/indices';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { factTopics, needsNote } from './factGroups.ts';
import './indices.css';
import { printedNumber } from './printedNumber.ts';
import { indicesText } from './text.ts';

/** Up to so many figures are shown at once; more are behind their topics. */
const FEW = 10;

/**
 * Published figures by topic, each with its date and source. Where sources differ, all figures stand side by side under a mark;
 * none is chosen or averaged. `withArea` names the area of each figure (for lists over several areas).
 */
export function FactList({ facts, withArea = false }: { facts: readonly Fact[]; withArea?: boolean }) {
  const text = useTextOf(indicesText);
  const format = useFormat();
  // A plain number in the reader's style; more than a number ("± 40", "37,13 %") stays as it was printed.
  const factValue = (fact: Fact) =>
    fact.value !== null && /^-?[\d.,]*$/.test(fact.valueText)
      ? printedNumber(fact.value, format)
      : fact.valueText || text.noValue;
  const topics = factTopics(facts);
  const few = topics.reduce((sum, t) => sum + t.groups.length, 0) <= FEW;
  return (
    <div className="facts">
      {topics.map(({ topic, groups }) => (
        <details key={topic} open={few}>
          <summary>
            {topic} <span className="quiet">({format.integer(groups.length)})</span>
          </summary>
          <ul>
            {groups.map((group) => (
              <li
                key={JSON.stringify([group.code, group.measure, group.date, group.entries[0]])}
                className={group.conflict ? 'fact conflict' : 'fact'}
              >
                <span>
                  {withArea && <>{group.areaName} · </>}
                  {group.measure} <span className="quiet">· {format.date(group.date)}</span>
                  {needsNote(group, groups) && group.entries[0]?.note && (
                    <span className="quiet fact-note">{group.entries[0].note}</span>
                  )}
                </span>
                <span className="fact-values">
                  {group.conflict && <span className="conflict-mark">{text.conflict}</span>}
                  {group.entries.map((entry) => (
                    <strong key={`${entry.source}-${entry.valueText}`}>{factValue(entry)}</strong>
                  ))}
                </span>
                <SourceNote
                  what={`${group.measure}, ${group.areaName}`}
                  sources={group.entries.map((entry) => ({
                    name: group.entries.length > 1 ? `${factValue(entry)} ; ${entry.source}` : entry.source,
                    date: entry.date,
                    note: entry.note,
                  }))}
                />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
