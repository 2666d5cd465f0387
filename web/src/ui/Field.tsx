import type { ReactNode } from 'react';
import './ui.css';

/** A labelled control. The label is always visible; wrapping it keeps the pair without ids. */
export function Field({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span className="field-label">{label}</span>
      {children}
    </label>
  );
}
