import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../text/useText.ts';

type Tab = 'profile' | 'ranking' | 'filters';
const TABS: readonly Tab[] = ['profile', 'ranking', 'filters'];

/** Profile, ranking and filters behind tabs, for screens without room for all of them. Only the open one is mounted. */
export function SideTabs(props: Record<Tab, ReactNode>) {
  const { panel } = useText();
  const id = useId();
  const [open, setOpen] = useState<Tab>('profile');
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[TABS.indexOf(open) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    setOpen(next);
    buttons.current.get(next)?.focus();
  };

  return (
    <div className="tabs">
      <div role="tablist" className="tab-list">
        {TABS.map((tab) => (
          <button
            key={tab}
            ref={(element) => {
              if (element) buttons.current.set(tab, element);
            }}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            aria-selected={tab === open}
            aria-controls={`${id}-panel`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => setOpen(tab)}
            onKeyDown={onKeyDown}
          >
            {panel[tab]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`} className="tab-panel">
        {props[open]}
      </div>
    </div>
  );
}
