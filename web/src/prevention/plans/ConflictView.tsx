import type { ConflictChoices, PlanConflict, PlanContent, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { actorName } from './actorName.ts';
import { type Choices, type Chosen, firstChoices, headChoice, itemChoice, mergeChoices, type PlanDraft } from './planDraft.ts';
import { plansText } from './text.ts';
import { useFieldWords } from './useFieldWords.ts';

interface ConflictViewProps {
  conflict: PlanConflict;
  choices: ConflictChoices;
  /** The form as it stands: what was sent. */
  mine: PlanContent;
  saving: boolean;
  onSave(draft: PlanDraft): void;
  onBack(): void;
}

/** Somebody else was faster: both states side by side, chosen part by part; nothing is lost. */
export function ConflictView({ conflict, choices, mine, saving, onSave, onBack }: ConflictViewProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const wordOf = useFieldWords();
  const [chosen, setChosen] = useState<Choices>(() => firstChoices(choices));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const choose = (name: string, side: Chosen) => setChosen((now) => new Map(now).set(name, side));
  const { current } = conflict;
  const rows = [
    ...choices.head.map(({ field, theirs, yours }) => ({
      name: headChoice(field),
      label: text.fields[field] ?? field,
      theirs: [wordOf(field, theirs)],
      yours: [wordOf(field, yours)],
    })),
    ...choices.items.map(({ key, base, theirs, yours }) => ({
      name: itemChoice(key),
      label: (yours ?? theirs ?? base)?.title ?? key,
      theirs: linesOf(theirs, base, yours),
      yours: linesOf(yours, base, theirs),
    })),
  ];
  const left = rows.filter(({ name }) => !chosen.has(name)).length;
  /** Only what differs between the two, or that the item is not there. */
  function linesOf(item: PlanItem | null, base: PlanItem | null, other: PlanItem | null): string[] {
    if (item === null) return [text.absent];
    const against = other ?? base;
    const fields = (Object.keys(item) as (keyof PlanItem)[]).filter(
      (field) => field !== 'key' && (against === null || JSON.stringify(item[field]) !== JSON.stringify(against[field])),
    );
    const told = against === null ? fields.filter((field) => wordOf(field, item[field]) !== text.nothing) : fields;
    return told.map((field) => `${text.fields[field] ?? field}: ${wordOf(field, item[field])}`);
  }
  return (
    <form
      className="plan-conflict"
      aria-labelledby="plan-conflict"
      onSubmit={(e) => {
        e.preventDefault();
        onSave({ version: current.version, content: mergeChoices(current.content, mine, choices, chosen) });
      }}
    >
      <h2 id="plan-conflict" ref={title} tabIndex={-1}>
        {text.conflict}
      </h2>
      <p>{text.conflictHint(actorName(current.updatedBy, text), format.integer(current.version))}</p>
      {rows.map(({ name, label, theirs, yours }) => (
        <fieldset key={name} className="plan-choice">
          <legend>{label}</legend>
          {(
            [
              ['theirs', text.theirs, theirs],
              ['yours', text.yours, yours],
            ] as const
          ).map(([side, word, lines]) => (
            <label key={side} className="plan-option">
              <input type="radio" name={name} required checked={chosen.get(name) === side} onChange={() => choose(name, side)} />
              <span>
                <strong>{word}</strong>
                {lines.map((line) => (
                  <span key={line} className="plan-under">
                    {line}
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="plan-buttons">
        <button type="submit" className="button primary" disabled={saving}>
          {saving ? text.saving : text.saveChosen}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {text.draftOnly}
        </button>
        <span role="status">{left > 0 && text.chooseAll(format.integer(left))}</span>
      </div>
    </form>
  );
}
