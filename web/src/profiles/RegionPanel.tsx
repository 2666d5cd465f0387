import type { ProfilePanelProps } from '../app/panels.ts';
import { useText } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ProfileBody } from './ProfileBody.tsx';
import { ProfileWait } from './ProfileWait.tsx';
import { useProfile } from './useProfile.ts';

/** The profile of one area. The last profile stays while the next is loading. */
export function RegionPanel({ code, state }: ProfilePanelProps) {
  const shared = useText();
  const profile = useProfile(code, state);
  if (profile.data !== undefined) return <ProfileBody profile={profile.data} busy={profile.isPlaceholderData} state={state} />;
  if (profile.isPending) return <ProfileWait />;
  return (
    <div className="profile">
      <ErrorState error={profile.error ?? shared.state.error} onRetry={() => void profile.refetch()} />
    </div>
  );
}
