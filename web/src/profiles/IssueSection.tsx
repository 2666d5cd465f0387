import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useState } from 'react';
import { RatioDot } from '../charts/RatioDot.tsx';
import { useFormat } from '../format/useFormat.ts';
import { MeasureList } from '../prevention/MeasureList.tsx';
import { useSay, useTextOf } from '../text/useText.ts';
import { type IssueRow, issueRows } from './issueRows.ts';
import { parentOf } from './parentOf.ts';
import { quotientTexts } from './quotientTexts.ts';
import type { SeenProfile } from './seenProfile.ts';
import { profilesText } from './text.ts';

const SHORT = 6;

interface IssueSectionProps {
  profile: SeenProfile;
  issueName(issue: string): string;
}

/** Which issues are typical of this area: its shares against the parent's, quiet where they cannot be told apart. */
export function IssueSection({ profile, issueName }: IssueSectionProps) {
  const text = useTextOf(profilesText);
  const format = useFormat();
  const say = useSay();
  const [all, setAll] = useState(false);
  const { issue: signature } = profile.reports.signature;
  // The signature says why, where the parent's figures are not the reader's to see.
  const compared = profile.reports.uncompared === null;
  const rows = issueRows(profile.reports.issues);
  const parent = parentOf(profile)?.name ?? 'Indonesia';
  return (
    <section className="profile-section" aria-label={text.issues}>
      <h3>{text.issues}</h3>
      <p>{say(profile.reports.signature.reason)}</p>
      {signature !== null && <MeasureList issue={signature} title={text.measures(issueName(signature))} />}
      {rows.length === 0 ? (
        <p className="quiet">{text.issuesEmpty}</p>
      ) : (
        <>
          <ul className="issue-rows">
            {(all ? rows : rows.slice(0, SHORT)).map((row) => (
              <IssueLine key={row.issue} row={row} name={issueName(row.issue)} parent={parent} compared={compared} />
            ))}
          </ul>
          {rows.length > SHORT && (
            <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? text.showLess : text.showAll(format.integer(rows.length))}
            </button>
          )}
          {compared && <p className="quiet small">{text.issuesNote(parent)}</p>}
        </>
      )}
    </section>
  );
}

function IssueLine({ row, name, parent, compared }: { row: IssueRow; name: string; parent: string; compared: boolean }) {
  const text = useTextOf(profilesText);
  const format = useFormat();
  const quiet = row.standing !== 'above';
  const { value, low, high } = quotientTexts(row.quotient, format);
  const shares =
    row.parentShare === null
      ? text.issueShareOnly(format.percent(row.share))
      : text.issueShares(format.percent(row.share), format.percent(row.parentShare), shortName(parent));
  const unsure = row.standing !== 'unsure' ? null : row.issue === 'lainnya' ? text.remainder : text.unsure;
  return (
    <li className={quiet ? 'issue-row quiet' : 'issue-row'} title={unsure ?? undefined}>
      <span className="issue-name">
        {name}
        <span className="quiet small">{shares}</span>
        {unsure && <span className="sr">{unsure}</span>}
      </span>
      {row.quotient ? (
        <>
          <RatioDot ratio={row.quotient} quiet={quiet} label={text.timesInterval(value, low, high, parent)} />
          <span className="issue-times">
            <strong>{text.times(value)}</strong>
            <span className="quiet small">
              {low}–{high}
            </span>
          </span>
        </>
      ) : (
        compared && <span className="quiet small issue-none">{text.noQuotient}</span>
      )}
    </li>
  );
}
