import type { ProfileCoverage } from '@petarawan/server/contract/profiles';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { coverageParts } from './coverageParts.ts';
import { profilesText } from './text.ts';

/** How much of the expected supervision reporting has come in, as one bar of its five kinds and one sentence. */
export function CoverageSection({ coverage }: { coverage: ProfileCoverage }) {
  const text = useTextOf(profilesText);
  const format = useFormat();
  const say = useSay();
  const parts = coverageParts(coverage);
  return (
    <section className="profile-section" aria-label={text.coverage}>
      <div className="section-line">
        <h3>{text.coverage}</h3>
        <strong>{coverage.share === null ? '–' : format.percent(coverage.share)}</strong>
      </div>
      {parts.length > 0 && (
        <>
          <div className="coverage-bar" aria-hidden="true">
            {parts.map((part) => (
              <span key={part.id} className={`coverage-${part.id}`} style={{ width: `${part.share * 100}%` }} />
            ))}
          </div>
          <ul className="coverage-key">
            {parts.map((part) => (
              <li key={part.id}>
                <span className={`coverage-swatch coverage-${part.id}`} aria-hidden="true" />
                {text.coverageParts[part.id]} {format.integer(part.count)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{say(coverage.note)}</p>
      {coverage.nil > 0 && <p className="quiet small">{text.coverageNil}</p>}
    </section>
  );
}
