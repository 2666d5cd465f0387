import { RELEASE_STATUS_NAMES, type ReleaseStatus } from '@petarawan/server/contract/releases';
import { useSay } from '../text/useText.ts';

/** Status of a release as a word; what waits for somebody stands out by its outline, what is published is filled. */
export function ReleaseMark({ status }: { status: ReleaseStatus }) {
  const say = useSay();
  return <span className={`release-status release-status-${status}`}>{say(RELEASE_STATUS_NAMES[status])}</span>;
}
