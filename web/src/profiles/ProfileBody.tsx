import type { RegionProfile } from '@petarawan/server/contract/profiles';
import { lazy, Suspense } from 'react';
import { mayIn } from '../accounts/reach.ts';
import { SignInHint } from '../accounts/SignInHint.tsx';
import { useMe, useSessionCheck } from '../accounts/useMe.ts';
import { framedView } from '../api/framedView.ts';
import { newDeckHref } from '../app/deckPaths.ts';
import { planHref } from '../app/planPaths.ts';
import type { ViewState } from '../app/urlState.ts';
import { viewHref } from '../app/urlState.ts';
import { useIssueName } from '../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { CoverageSection } from './CoverageSection.tsx';
import { IssueSection } from './IssueSection.tsx';
import { LowerDown } from './LowerDown.tsx';
import { ProfileActions } from './ProfileActions.tsx';
import { ProfileHeader } from './ProfileHeader.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { isSeen } from './seenProfile.ts';
import { TrendPanel } from './TrendPanel.tsx';
import { profilesText } from './text.ts';

const ReadingsSection = lazy(() =>
  import('../signals/readings/ReadingsSection.tsx').then((m) => ({ default: m.ReadingsSection })),
);
const ProfileRest = lazy(() => import('./ProfileRest.tsx').then((m) => ({ default: m.ProfileRest })));
const CapacitySection = lazy(() => import('./CapacitySection.tsx').then((m) => ({ default: m.CapacitySection })));

interface ProfileBodyProps {
  profile: RegionProfile;
  /** Another profile is on its way; this one is the last picture. */
  busy: boolean;
  state: ViewState;
}

/** A profile from top to bottom: figures and their comparison first, then what they are made of, then what is published. */
export function ProfileBody({ profile, busy, state }: ProfileBodyProps) {
  const text = useTextOf(profilesText);
  const say = useSay();
  const issueName = useIssueName();
  const { region } = profile;
  const me = useMe().data;
  useSessionCheck(profile.withheld !== null && mayIn(me, 'read_internal', region.code));
  const canOpen = (region.level === 'provinsi' || region.level === 'kabkota') && state.code !== region.code;
  const openHref = canOpen ? viewHref('peta', { ...state, code: region.code, level: null, selected: null }) : null;
  const coverage = isSeen(profile) && <CoverageSection coverage={profile.coverage} />;
  const capacity = (
    <Suspense fallback={null}>
      <CapacitySection capacity={profile.capacity} />
    </Suspense>
  );
  // Who looks at a layer of the map wants its figure first.
  const first = state.layer === 'cakupan' ? coverage : state.layer === 'kapasitas' ? capacity : null;
  return (
    <article className={busy ? 'profile busy' : 'profile'} aria-busy={busy} aria-label={`${text.panel}: ${region.name}`}>
      <ProfileHeader profile={profile} state={state} />
      {first}
      {isSeen(profile) ? (
        <>
          <ReportFigures profile={profile} state={state} issueName={issueName} />
          <IssueSection profile={profile} issueName={issueName} />
        </>
      ) : (
        profile.withheld && (
          <p className="absence-note">
            {say(profile.withheld)} <SignInHint />
          </p>
        )
      )}
      <ProfileActions
        openHref={openHref}
        planHref={
          framedView || !isSeen(profile) || region.level === 'desa'
            ? null
            : planHref('matriks', { ...state, code: region.parent, level: null, selected: region.code })
        }
        deckHref={
          framedView || !isSeen(profile) || !mayIn(me, 'edit_plans', region.code) ? null : newDeckHref(region.code, state)
        }
        onCsv={() => void import('./profileCsv.ts').then((m) => m.downloadProfile(profile, state.origins))}
      />
      {isSeen(profile) && (
        <>
          {first !== coverage && coverage}
          {region.level !== 'desa' && (
            <LowerDown>
              <ReadingsSection code={region.code} state={state} />
            </LowerDown>
          )}
          <TrendPanel code={region.code} name={region.name} state={state} events={profile.activities.events} />
        </>
      )}
      <LowerDown>
        <ProfileRest profile={profile} state={state} withoutCapacity={first === capacity} />
      </LowerDown>
    </article>
  );
}
