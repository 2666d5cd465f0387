import type { Origin, OriginCounts, Status } from '@petarawan/server/contract/reports';
import { FactList } from '../indices/FactList.tsx';
import { useFacts } from '../indices/useFacts.ts';
import { useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LadderSection } from './LadderSection.tsx';
import { nationalText } from './nationalText.ts';

/** Code of the whole country in the published figures. */
const COUNTRY_FACTS = '00';

interface NationalRestProps {
  /** Null while they are unknown or not for the reader. */
  statuses: readonly (OriginCounts & { status: Status })[] | null;
  origins: readonly Origin[];
}

/** The end of the country's profile: handling and the published national figures. */
export function NationalRest({ statuses, origins }: NationalRestProps) {
  const text = useTextOf(nationalText);
  const facts = useFacts(COUNTRY_FACTS);
  return (
    <>
      {statuses && <LadderSection statuses={statuses} origins={origins} />}
      <section className="profile-section" aria-label={text.facts}>
        <h3>{text.facts}</h3>
        {facts.data && <FactList facts={facts.data.facts} />}
        {facts.error && <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />}
      </section>
    </>
  );
}
