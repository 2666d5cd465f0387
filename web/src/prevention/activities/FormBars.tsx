import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { activitiesText } from './text.ts';

/** How many activities of each bentuk, as quiet bars: volume, not success. */
export function FormBars({ counts }: { counts: readonly { form: string; count: number }[] }) {
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const name = usePreventionName();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <dl className="form-bars" aria-label={text.byForm}>
      {counts.map(({ form, count }) => (
        <div key={form}>
          <dt>{name(form)}</dt>
          <dd>
            <span className="form-bar" style={{ width: `${(count / most) * 100}%` }} aria-hidden />
            <span>{format.integer(count)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
