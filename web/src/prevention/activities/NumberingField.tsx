import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { ACTIVITIES, useNumbering } from './activityQueries.ts';
import { patternWords } from './patternWords.ts';
import { activitiesText } from './text.ts';

interface NumberingFieldProps {
  code: string | null;
  day: string;
  value: string;
  onChange(number: string): void;
}

/** Number of an activity, with the next free one of the office, and the office's pattern. */
export function NumberingField({ code, day, value, onChange }: NumberingFieldProps) {
  const all = useTextOf(activitiesText);
  const text = all.entry;
  const format = useFormat();
  const client = useQueryClient();
  const me = useMe().data;
  const { data } = useNumbering(code, day);
  const [pattern, setPattern] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (body: { office: string; pattern: string }) => sendJson('PUT', '/prevention/numbering', body, null),
    onSuccess: async () => {
      setPattern(null);
      await client.invalidateQueries({ queryKey: [ACTIVITIES, 'numbering'] });
    },
  });
  return (
    <div className="numbering">
      <Field label={all.fields.number}>
        <input className="control" value={value} maxLength={120} onChange={(e) => onChange(e.target.value)} />
      </Field>
      {data && (
        <>
          {value.trim() !== data.next && (
            <button type="button" className="button small-button" onClick={() => onChange(data.next)}>
              {text.takeNext(data.next)}
            </button>
          )}
          <p className="quiet">
            {data.officeName}. {text.pattern(patternWords(data.pattern, text.parts), text.patternOf[data.patternOf], data.next)}{' '}
            {mayIn(me, 'edit_plans', data.office) && pattern === null && (
              <button type="button" className="link-button" onClick={() => setPattern(data.pattern)}>
                {text.changePattern}
              </button>
            )}
          </p>
          {data.gaps.count > 0 && (
            <p className="quiet">{text.gaps(format.integer(data.gaps.count), data.gaps.first.slice(0, 8).join(', '))}</p>
          )}
          {pattern !== null && (
            <fieldset className="numbering-pattern">
              <legend>{text.changePattern}</legend>
              <input
                className="control"
                value={pattern}
                maxLength={100}
                aria-label={text.changePattern}
                onChange={(e) => setPattern(e.target.value)}
              />
              <p className="quiet">{text.patternHint}</p>
              <FormTrouble error={save.error} />
              <div className="measure-buttons">
                <button
                  type="button"
                  className="button"
                  disabled={save.isPending}
                  onClick={() => save.mutate({ office: data.office, pattern })}
                >
                  {text.savePattern}
                </button>
                <button type="button" className="button" onClick={() => setPattern(null)}>
                  {text.cancel}
                </button>
              </div>
            </fieldset>
          )}
        </>
      )}
    </div>
  );
}
