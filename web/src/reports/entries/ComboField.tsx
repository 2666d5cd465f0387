import { type KeyboardEvent, type RefObject, useId, useState } from 'react';

export interface ComboOption {
  id: string;
  label: string;
  detail: string;
}

interface ComboFieldProps {
  label: string;
  hint: string;
  field: RefObject<HTMLInputElement | null>;
  chosen: ComboOption | null;
  /** Options for what was typed; for nothing typed those to offer at once. */
  find(typed: string): readonly ComboOption[];
  onChoose(option: ComboOption | null): void;
  /** Enter with a choice made: on to the next field. */
  onDone(): void;
  /** Said when something was typed that nothing fits. */
  none: string;
  error: string | null;
}

/** Type-ahead for one of many: a few letters and Enter choose and go on; Tab takes the first one too. */
export function ComboField({ label, hint, field, chosen, find, onChoose, onDone, none, error }: ComboFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const options = typed === null ? [] : find(typed);
  const current = Math.min(active, options.length - 1);
  const missing = typed !== null && typed.trim() !== '' && options.length === 0;

  const choose = (option: ComboOption) => {
    onChoose(option);
    setTyped(null);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const option = options[current];
    const moved = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (moved !== undefined) {
      if (typed === null) setTyped('');
      else setActive(Math.max(0, Math.min(options.length - 1, current + moved)));
    } else if (event.key === 'Tab' && !event.shiftKey && option && typed?.trim()) {
      choose(option);
      return;
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (option) choose(option);
      if (option || (typed === null && chosen)) onDone();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="entry-field">
      <label htmlFor={id}>{label}</label>
      <div className="entry-combo">
        <input
          ref={field}
          id={id}
          className="control"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
          aria-invalid={error !== null || undefined}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="next"
          maxLength={120}
          value={typed ?? chosen?.label ?? ''}
          onFocus={(e) => e.target.select()}
          onClick={() => typed === null && setTyped('')}
          onChange={(e) => {
            setTyped(e.target.value);
            setActive(0);
            if (chosen) onChoose(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setTyped((words) => (words?.trim() ? words : null))}
        />
        <div id={`${id}-list`} role="listbox" aria-label={label} className="entry-options" hidden={options.length === 0}>
          {options.map((option, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field, as the combobox pattern has it
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              key={option.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === current}
              className={i === current ? 'active' : undefined}
              onPointerDown={(e) => e.preventDefault()}
              onClick={() => {
                choose(option);
                onDone();
              }}
            >
              <span>{option.label}</span>
              <span className="quiet">{option.detail}</span>
            </div>
          ))}
        </div>
      </div>
      <p id={`${id}-hint`} className={error === null && !missing ? 'entry-hint' : 'entry-hint wrong'}>
        {error ?? (missing ? none : chosen && typed === null ? chosen.detail || hint : hint)}
      </p>
    </div>
  );
}
