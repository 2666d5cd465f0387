import { useLayoutEffect, useRef } from 'react';
import type { SearchPaletteProps } from '../app/panels.ts';
import { useTextOf } from '../text/useText.ts';
import { PaletteBody } from './PaletteBody.tsx';
import './search.css';
import { searchText } from './text.ts';

/** A dialog to find an area by name or code, all by keyboard. Closing gives the focus back to where it was. */
export function SearchPalette({ open, onClose, onChoose }: SearchPaletteProps) {
  const text = useTextOf(searchText);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    // Closing before the dialog leaves the page is what gives the focus back.
    return () => element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog closes with Esc by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      className="palette"
      aria-label={text.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && <PaletteBody onClose={onClose} onChoose={onChoose} />}
    </dialog>
  );
}
