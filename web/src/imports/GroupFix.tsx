import type {
  CorrectionResult,
  IntakeColumn,
  QuarantineCorrection,
  QuarantineGroup,
} from '@petarawan/server/contract/imports/intake';
import { type FormEvent, useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { type Answer, answersTo } from './answers.ts';
import { Reason } from './Reason.tsx';
import { importsText } from './text.ts';
import { ValueField } from './ValueField.tsx';

interface GroupFixProps {
  group: QuarantineGroup;
  /** What is known of the column; undefined for problems that are not about one column of the file. */
  column: IntakeColumn | undefined;
  name(column: string): string;
  busy: boolean;
  onCorrect(correction: QuarantineCorrection): Promise<CorrectionResult>;
}

/** One problem of one or many rows: what may be meant as buttons, or an own answer; applied to all of them after it was said so. */
export function GroupFix({ group, column, name, busy, onCorrect }: GroupFixProps) {
  const text = useTextOf(importsText).groups;
  const say = useSay();
  const format = useFormat();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [own, setOwn] = useState('');
  const [remember, setRemember] = useState(false);
  const answers = answersTo(group, column, say);
  const set = answer?.set ?? (own.trim() === '' ? null : { [group.column]: own.trim() });
  // Numbers, dates and free words are no names for something else.
  const memorable = group.value !== null && (column?.type === 'choice' || column?.type === 'place');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || set === null) return;
    const where = { column: group.column, value: group.value, reason: group.reason.id };
    // A refusal is shown above the groups.
    void onCorrect({ where, set, remember: remember && memorable }).catch(() => undefined);
  };
  const rows = format.integer(group.rows);
  return (
    <form className="group-fix" onSubmit={onSubmit}>
      <p>
        <Reason name={name(group.column)} problem={group} /> <span className="group-rows">{text.rows(rows)}</span>
      </p>
      {column === undefined ? (
        <p className="quiet">{text.byRow(format.integer(group.example.row))}</p>
      ) : (
        <div className="group-answer">
          {answers.length > 0 && (
            <fieldset className="answers">
              <legend>{text.meant}</legend>
              {answers.map((one) => (
                <button
                  key={one.label}
                  type="button"
                  className="button"
                  aria-pressed={answer?.label === one.label}
                  onClick={() => setAnswer(answer?.label === one.label ? null : one)}
                >
                  {one.label}? {one.note !== '' && <span className="quiet">{one.note}</span>}
                </button>
              ))}
            </fieldset>
          )}
          <div className="group-own">
            {answer === null && <ValueField column={column} label={text.own(name(group.column))} value={own} onChange={setOwn} />}
            {set !== null && (
              <>
                {memorable && (
                  <Choice type="checkbox" name="remember" label={text.remember} checked={remember} onChange={setRemember} />
                )}
                <button type="submit" className="button primary" aria-disabled={busy}>
                  {busy ? text.working : text.apply(rows)}
                </button>
              </>
            )}
          </div>
        </div>
      )}
    </form>
  );
}
