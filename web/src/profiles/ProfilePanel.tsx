import { REGION_CODE_PATTERN } from '@petarawan/server/contract/regions';
import type { ProfilePanelProps } from '../app/panels.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { NationalProfile } from './NationalProfile.tsx';
import './profiles.css';
import { ProfileBody } from './ProfileBody.tsx';
import { profilesText } from './text.ts';
import { useProfile } from './useProfile.ts';

/** The profile of one area, or of the whole country for `ID`. The last profile stays while the next is loading. */
export function ProfilePanel(props: ProfilePanelProps) {
  return REGION_CODE_PATTERN.test(props.code) ? <RegionPanel {...props} /> : <NationalProfile {...props} />;
}

function RegionPanel({ code, state }: ProfilePanelProps) {
  const shared = useText();
  const text = useTextOf(profilesText);
  const profile = useProfile(code, state);
  if (profile.data === undefined) {
    return (
      <div className="profile" aria-busy={profile.isPending}>
        {profile.isPending ? (
          <p className="quiet" role="status">
            {text.loading} …
          </p>
        ) : (
          <ErrorState error={profile.error ?? shared.state.error} onRetry={() => void profile.refetch()} />
        )}
      </div>
    );
  }
  return <ProfileBody profile={profile.data} busy={profile.isPlaceholderData} state={state} />;
}
