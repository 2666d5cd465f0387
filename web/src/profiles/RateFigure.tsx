import type { ProfileReports, RegionProfile } from '@petarawan/server/contract/profiles';
import type { ViewState } from '../app/urlState.ts';
import { compareToReference } from '../charts/barScale.ts';
import { IntervalBar } from '../charts/IntervalBar.tsx';
import { useFormat } from '../format/useFormat.ts';
import { reportsText } from '../reports/text.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { parentOf } from './parentOf.ts';
import { profilesText } from './text.ts';

interface RateFigureProps {
  profile: RegionProfile;
  rate: NonNullable<ProfileReports['rate']>;
  state: ViewState;
}

/** A rate with its interval, the parent's rate on the same bar, and in words whether they can be told apart. */
export function RateFigure({ profile, rate, state }: RateFigureProps) {
  const text = useTextOf(profilesText);
  const words = useTextOf(reportsText);
  const format = useFormat();
  const say = useSay();
  const parent = text.parentWord[profile.region.level];
  const unit = say(rate.unit);
  const [low, high] = [format.rate(rate.low), format.rate(rate.high)];
  const standing = rate.parentValue === null ? null : compareToReference(rate, rate.parentValue);
  return (
    <div className="rate-figure">
      <p>
        <strong className="figure">{format.rate(rate.value)}</strong> {unit}{' '}
        <span className="quiet" title={text.interval(low, high)}>
          ({format.interval(rate.low, rate.high)})
        </span>
      </p>
      <IntervalBar figure={rate} reference={rate.parentValue} label={text.rateLabel(format.rate(rate.value), unit, low, high)} />
      <p>
        {rate.parentValue === null || standing === null ? (
          <span className="quiet">{profile.reports?.uncompared ? text.parentInternal(parent) : text.noComparison}</span>
        ) : (
          <>
            {text.parentRate(parentOf(profile)?.name ?? parent, format.rate(rate.parentValue))}. {text[standing](parent)}
          </>
        )}
      </p>
      <p className="quiet small">
        {text.rateOf(state.origins.map((o) => words.originOne[o]).join(', '))}{' '}
        {text.denominatorIs(format.integer(rate.denominator.value), text.denominatorUnit[state.denominator])}
      </p>
    </div>
  );
}
