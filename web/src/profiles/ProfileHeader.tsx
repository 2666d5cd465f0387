import type { RegionProfile } from '@petarawan/server/contract/profiles';
import { Link } from 'wouter';
import { type ViewState, viewHref } from '../app/urlState.ts';
import { chartsText } from '../charts/text.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { lineOf } from './parentOf.ts';
import { profilesText } from './text.ts';

/** Name, code and level of the area, the way up to the country, and the mark of sample data. */
export function ProfileHeader({ profile, state }: { profile: RegionProfile; state: ViewState }) {
  const shared = useText();
  const text = useTextOf(profilesText);
  const charts = useTextOf(chartsText);
  const { region, meta } = profile;
  return (
    <header className="profile-header">
      <p className="quiet profile-line">
        {lineOf(profile).map((ancestor) => (
          <span key={ancestor.code}>
            <Link href={viewHref('wilayah', { ...state, code: ancestor.code, selected: null })}>{ancestor.name}</Link> ›{' '}
          </span>
        ))}
        {shared.level[region.level]}
      </p>
      <div className="section-line">
        <h2>{region.name}</h2>
        <span className="quiet">{region.code}</span>
      </div>
      {meta.sample && (
        <p>
          <span className="badge" title={text.sampleMeaning}>
            {charts.sample}
          </span>
        </p>
      )}
    </header>
  );
}
