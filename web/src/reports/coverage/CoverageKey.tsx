import { useTextOf } from '../../text/useText.ts';
import { CELL_KINDS } from './calendarWords.ts';
import { coverageText } from './text.ts';

/** What letters and textures of the cells mean. */
export function CoverageKey() {
  const words = useTextOf(coverageText);
  return (
    <ul className="cov-key" aria-label={words.legend}>
      {CELL_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`cov-cell cov-${kind}`} aria-hidden="true">
            <span className="cov-letter">{words.letters[kind]}</span>
          </span>
          {words.kinds[kind]}
        </li>
      ))}
      <li className="quiet">{words.insideMark}</li>
    </ul>
  );
}
