import { REGION_CODE_PATTERN } from '@petarawan/server/contract/regions';
import { lazy, Suspense } from 'react';
import type { ProfilePanelProps } from '../app/panels.ts';
import { NationalProfile } from './NationalProfile.tsx';
import { ProfileWait } from './ProfileWait.tsx';
import './profiles.css';

const RegionPanel = lazy(() => import('./RegionPanel.tsx').then((m) => ({ default: m.RegionPanel })));

/** The profile of one area, or of the whole country for `ID`. What only an area needs arrives with the first one chosen. */
export function ProfilePanel(props: ProfilePanelProps) {
  if (!REGION_CODE_PATTERN.test(props.code)) return <NationalProfile {...props} />;
  return (
    <Suspense fallback={<ProfileWait />}>
      <RegionPanel {...props} />
    </Suspense>
  );
}
