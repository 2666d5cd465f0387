import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import type { LegendHistogram } from '../LegendHistogram.tsx';
import { NeedBrief } from './NeedBrief.tsx';
import { NeedSquare } from './NeedSquare.tsx';
import { needText } from './needText.ts';

/** The square beside what its axes are: figures, and per how many voters. Folded, a line: the square would be as tall as a phone's map. */
export function NeedLegend(props: Parameters<typeof LegendHistogram>[0]) {
  const text = useTextOf(needText);
  const language = useLanguage();
  const { axes } = props.figure;
  if (props.brief) return <NeedBrief {...props} />;
  return (
    <div className="need-legend">
      <NeedSquare {...props} />
      {axes && (
        <dl>
          <dt>{text.needAxis}</dt>
          <dd>{axes.need.unit[language]}</dd>
          <dt>{text.effortAxis}</dt>
          <dd>{axes.effort.unit[language]}</dd>
        </dl>
      )}
    </div>
  );
}
