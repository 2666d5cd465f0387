import type { Measure } from '@petarawan/server/contract/prevention/measures';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSay, useTextOf } from '../../text/useText.ts';
import { EstimateText } from './EstimateText.tsx';
import { MeasureMarks } from './MeasureMarks.tsx';
import { measuresText } from './text.ts';

interface MeasureCardsProps {
  measures: readonly Measure[];
  /** The measure that stands open here. */
  chosen: string | null;
  hrefOf(code: string | null): string;
  /** All of the open measure. */
  panel: ReactNode;
  onOpen?(): void;
}

/** Measures on a narrow screen: what, when and for how much; the whole of one opens in its place. */
export function MeasureCards({ measures, chosen, hrefOf, panel, onOpen }: MeasureCardsProps) {
  const text = useTextOf(measuresText);
  const say = useSay();
  return (
    <ul className="measure-cards">
      {measures.map((m) =>
        m.code === chosen ? (
          <li key={m.code} className="chosen">
            {panel}
          </li>
        ) : (
          <li key={m.code}>
            <Link href={hrefOf(m.code)} onClick={onOpen}>
              {say(m.name)}
            </Link>{' '}
            <MeasureMarks measure={m} />
            <p className="quiet">
              {m.stages.map((stage) => text.stages[stage]).join(', ')} · <EstimateText range={m.cost} unit="Rp" />
            </p>
          </li>
        ),
      )}
    </ul>
  );
}
