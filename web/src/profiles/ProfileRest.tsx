import type { RegionProfile } from '@petarawan/server/contract/profiles';
import { lazy, Suspense } from 'react';
import type { ViewState } from '../app/urlState.ts';
import { FactList } from '../indices/FactList.tsx';
import { IndexSection } from '../indices/IndexSection.tsx';
import { ActivityList } from '../prevention/ActivityList.tsx';
import { preventionText } from '../prevention/text.ts';
import { useTextOf } from '../text/useText.ts';
import { CapacitySection } from './CapacitySection.tsx';
import { LadderSection } from './LadderSection.tsx';
import { isSeen } from './seenProfile.ts';
import { profilesText } from './text.ts';

const PlacesSection = lazy(() => import('../prevention/places/PlacesSection.tsx').then((m) => ({ default: m.PlacesSection })));

interface ProfileRestProps {
  profile: RegionProfile;
  state: ViewState;
  /** The supervisors stand further up already. */
  withoutCapacity: boolean;
}

/** The end of a profile, below its trend: handling, supervisors, indices, prevention, published figures. */
export function ProfileRest({ profile, state, withoutCapacity }: ProfileRestProps) {
  const text = useTextOf(profilesText);
  const prevention = useTextOf(preventionText);
  return (
    <>
      {isSeen(profile) && <LadderSection statuses={profile.reports.statuses} origins={state.origins} />}
      {!withoutCapacity && <CapacitySection capacity={profile.capacity} />}
      <IndexSection readings={profile.indices} level={profile.region.level} />
      <section className="profile-section" aria-label={prevention.title}>
        <h3>{prevention.title}</h3>
        <ActivityList {...profile.activities} />
      </section>
      <Suspense fallback={null}>
        <PlacesSection code={profile.region.code} state={state} />
      </Suspense>
      <section className="profile-section" aria-label={text.facts}>
        <h3>{text.facts}</h3>
        {profile.facts.length === 0 ? <p className="quiet">{text.factsEmpty}</p> : <FactList facts={profile.facts} />}
      </section>
    </>
  );
}
