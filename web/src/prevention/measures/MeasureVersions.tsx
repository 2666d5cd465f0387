import type { MeasureVersion } from '@petarawan/server/contract/prevention/measures';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Folded } from '../../ui/Folded.tsx';
import { type MeasureField, measureDiff } from './measureDiff.ts';
import { measuresText } from './text.ts';

/** Every saved state of a measure, newest first, with what changed; each can be read as it was. */
export function MeasureVersions({ versions }: { versions: readonly MeasureVersion[] }) {
  const text = useTextOf(measuresText);
  const format = useFormat();
  return (
    <section className="measure-versions" aria-label={text.versions}>
      <h3>{text.versions}</h3>
      <ol reversed>
        {versions.map((version, i) => (
          <li key={version.version}>
            <p>
              <strong>{text.version(format.integer(version.version))}</strong>{' '}
              <span className="quiet">
                {version.at === null ? text.published : text.by(version.by ?? '', format.date(version.at.slice(0, 10)))}
              </span>
            </p>
            {version.reason !== null && <p>{text.reason(version.reason)}</p>}
            <Change version={version} before={versions[i + 1] ?? null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ version, before }: { version: MeasureVersion; before: MeasureVersion | null }) {
  const text = useTextOf(measuresText);
  if (!before) return <p className="quiet">{text.firstVersion}</p>;
  const fields = measureDiff(version.state, before.state);
  const switched = version.state.retired !== before.state.retired;
  const said = [
    switched && (version.state.retired ? text.nowRetired : text.nowRestored),
    fields.length > 0 && text.changed(fields.map((field) => text.fields[field]).join(', ')),
  ].filter(Boolean);
  if (fields.length === 0) return <p className="quiet">{said.length ? said.join('. ') : text.nothingChanged}</p>;
  return (
    <Folded className="measure-change" summary={said.join('. ')}>
      {() => (
        <dl className="measure-facts">
          {fields.map((field) => (
            <Pair key={field} field={field} before={before} after={version} />
          ))}
        </dl>
      )}
    </Folded>
  );
}

function Pair({ field, before, after }: { field: MeasureField; before: MeasureVersion; after: MeasureVersion }) {
  const text = useTextOf(measuresText);
  const wordsOf = useFieldWords();
  return (
    <>
      <dt>{text.fields[field]}</dt>
      <dd>
        <del>{wordsOf(before.state, field)}</del> <ins>{wordsOf(after.state, field)}</ins>
      </dd>
    </>
  );
}

/** A field of a state in words. */
export function useFieldWords(): (state: MeasureVersion['state'], field: MeasureField) => string {
  const text = useTextOf(measuresText);
  const say = useSay();
  const format = useFormat();
  return (state, field) => {
    const value = state[field];
    if (value === null) return '–';
    if (typeof value === 'string') return value;
    if (field === 'stages') return state.stages.map((stage) => text.stages[stage]).join(', ');
    if (Array.isArray(value)) return value.join(', ');
    if ('low' in value)
      return `${format.integer(value.low)}–${format.integer(value.high)} ${say(value.per)} (${say(value.basis)})`;
    if ('id' in value) return say(value);
    return [value.name, value.date, value.note].filter(Boolean).join(' · ');
  };
}
