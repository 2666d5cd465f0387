import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './ui.css';

export interface Tab<K extends string> {
  key: K;
  label: string;
  /** How many things wait behind the tab, as it is to be read; left out when nothing is counted. */
  count?: string | number | undefined;
}

interface TabsProps<K extends string> {
  tabs: readonly Tab<K>[];
  open: K;
  onOpen(key: K): void;
  /** Says what the tabs choose between, where no heading does. */
  label?: string | undefined;
  /** Stands at the right end of the row: a switch or a link that belongs to every panel. */
  tools?: ReactNode;
  /** The open panel; only this one is mounted. */
  children: ReactNode;
}

/** Panels of one place behind buttons: Tab reaches the open one, arrow keys, Home and End open the others. For screens with an address: `TabLinks`. */
export function Tabs<K extends string>({ tabs, open, onOpen, label, tools, children }: TabsProps<K>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const to = tabAt(
      event.key,
      tabs.findIndex((tab) => tab.key === open),
      tabs.length,
    );
    const next = to === null ? undefined : tabs[to];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onOpen(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tab-row">
        <div role="tablist" aria-label={label} className="tab-list">
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              aria-selected={tab.key === open}
              aria-controls={`${id}-panel`}
              tabIndex={tab.key === open ? 0 : -1}
              onClick={() => onOpen(tab.key)}
              onKeyDown={onKeyDown}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
            </button>
          ))}
        </div>
        {tools}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`} className="tab-panel">
        {children}
      </div>
    </div>
  );
}

/** The place a key leads to from place `at` of `count`, round the ends; null for a key that is none of the tabs'. */
export function tabAt(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
