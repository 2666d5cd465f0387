import type { ReactNode } from 'react';

/** A wide table that scrolls sideways in its own frame, by hand and by keyboard; `label` names the frame. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, not a landmark: the section around it is one already
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll the frame
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
