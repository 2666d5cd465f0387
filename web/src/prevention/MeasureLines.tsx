import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { Link } from 'wouter';
import { planHref } from '../app/planPaths.ts';
import { useViewState } from '../app/useViewState.ts';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useSay, useTextOf } from '../text/useText.ts';
import { measureLinesText } from './measureLinesText.ts';
import { useMeasures } from './measures/useMeasures.ts';

/** What the catalogue has against an issue: each measure with who acts, on what basis, and the source. */
export function MeasureLines({ issue }: { issue: string }) {
  const text = useTextOf(measureLinesText);
  const [view] = useViewState();
  const { data } = useMeasures({ issue });
  if (!data) return null;
  // Those for every issue are the same everywhere: the catalogue has them.
  const own = data.items.filter((m) => m.issues.includes(issue));
  return (
    <>
      {own.length === 0 && <p className="quiet">{text.noMeasures}</p>}
      <ul>
        {own.map((measure) => (
          <MeasureLine key={measure.code} measure={measure} />
        ))}
      </ul>
      <p>
        <Link href={planHref('katalog', { ...view, issues: [issue] })}>{text.allMeasures}</Link>
      </p>
    </>
  );
}

function MeasureLine({ measure }: { measure: Measure }) {
  const text = useTextOf(measureLinesText);
  const say = useSay();
  const name = say(measure.name);
  return (
    <li>
      {name}
      <span className="quiet small">
        {' '}
        {text.actors(say(measure.actors))} {measure.basis === null ? text.noBasis : text.basis(measure.basis)}{' '}
        <SourceNote sources={[measure.source]} what={name} />
      </span>
    </li>
  );
}
