import type { Edition } from '@petarawan/server/contract/indices';
import { LEVELS, type Level } from '@petarawan/server/contract/regions';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { CutoffStrip } from '../indices/CutoffStrip.tsx';
import { cutoffPhrases } from '../indices/cutoffPhrases.ts';
import { indicesText } from '../indices/text.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { cutoffsFor } from './cutoffsFor.ts';
import { sourcesText } from './text.ts';

/** One edition: when it came out, its scale, its readings and the limits it prints for each level. */
export function EditionCard({ edition }: { edition: Edition }) {
  const text = useTextOf(sourcesText);
  const say = useSay();
  const format = useFormat();
  const levels = LEVELS.filter((level) => edition.readings.some((r) => r.level === level));
  return (
    <article className="edition-card">
      <h3>{say(edition.name)}</h3>
      <p className="quiet">
        {edition.released !== null && `${text.released} ${format.date(edition.released)} · `}
        {text.scale} {say(edition.scale)}
      </p>
      {edition.note && <p>{say(edition.note)}</p>}
      {levels.map((level) => (
        <LevelReadings key={level} edition={edition} level={level} />
      ))}
      <SourceNote what={say(edition.name)} sources={[{ name: edition.source, date: edition.released, note: null }]} />
    </article>
  );
}

function LevelReadings({ edition, level }: { edition: Edition; level: Level }) {
  const shared = useText();
  const text = useTextOf(sourcesText);
  const words = useTextOf(indicesText);
  const say = useSay();
  const format = useFormat();
  return (
    <div className="edition-level">
      <h4>{shared.level[level]}</h4>
      <ul>
        {edition.readings
          .filter((reading) => reading.level === level)
          .map((reading) => {
            const cutoffs = cutoffsFor(edition.cutoffs, level, reading.id);
            const limits = cutoffPhrases(cutoffs, words, format).join(', ');
            return (
              <li key={reading.id}>
                <p>
                  {say(reading.name)}{' '}
                  <span className="quiet">
                    · {reading.areas === 0 ? text.noScores : text.areas(format.integer(reading.areas))}
                    {reading.areasAsOf !== null && `, ${text.asOf(format.date(reading.areasAsOf))}`}
                  </span>
                </p>
                {cutoffs.length === 0 ? (
                  <p className="quiet small">{text.noCutoffs}</p>
                ) : (
                  <>
                    <CutoffStrip cutoffs={cutoffs} score={null} label={limits} />
                    <p className="quiet small">{limits}</p>
                  </>
                )}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
