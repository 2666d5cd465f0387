import type { Origin, OriginCounts, Status } from '@petarawan/server/contract/reports';
import { LadderBars } from '../reports/LadderBars.tsx';
import { ladderText } from '../reports/ladderText.ts';
import { useTextOf } from '../text/useText.ts';

interface LadderSectionProps {
  statuses: readonly (OriginCounts & { status: Status })[];
  origins: readonly Origin[];
}

/** How far the reports of a profile came. */
export function LadderSection({ statuses, origins }: LadderSectionProps) {
  const words = useTextOf(ladderText);
  return (
    <section className="profile-section" aria-label={words.ladderTitle}>
      <h3>{words.ladderTitle}</h3>
      <LadderBars statuses={statuses} origins={origins} />
    </section>
  );
}
