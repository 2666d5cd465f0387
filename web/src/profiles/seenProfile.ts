import type { ProfileCoverage, ProfileReports, RegionProfile } from '@petarawan/server/contract/profiles';

/** A profile with the internal figures of its region. */
export type SeenProfile = RegionProfile & { reports: ProfileReports; coverage: ProfileCoverage };

/** Whether the reader sees the internal figures of the region; otherwise `withheld` says why not. */
export const isSeen = (profile: RegionProfile): profile is SeenProfile => profile.reports !== null && profile.coverage !== null;
