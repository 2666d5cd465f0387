import Download from 'lucide-react/icons/download';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTextOf } from '../../text/useText.ts';
import { DECK_FILES, deckFileHref, slideFileHref } from '../decks/deckFiles.ts';
import { editorText } from '../editorText.ts';

interface DownloadMenuProps {
  deckId: number;
  slide: string | null;
  unsaved: boolean;
  /** Saves what is not saved yet; false where that failed. */
  onFlush(): Promise<boolean>;
}

/** The deck as files, and the chosen slide as a picture. What is not saved yet is saved first: the file says what the screen says. */
export function DownloadMenu({ deckId, slide, unsaved, onFlush }: DownloadMenuProps) {
  const text = useTextOf(editorText);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const outside = event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node);
      if (!menu.current?.open || !outside) return;
      menu.current.open = false;
      if (event instanceof KeyboardEvent) menu.current.querySelector('summary')?.focus();
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
  const take = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!unsaved) return;
    event.preventDefault();
    const link = event.currentTarget;
    void onFlush().then((saved) => saved && location.assign(link.href));
  };
  const item = (href: string, words: string) => (
    <li key={href}>
      <a href={href} download onClick={take}>
        {words}
      </a>
    </li>
  );
  return (
    <details className="deck-menu" ref={menu}>
      <summary className="button">
        <Download size={16} aria-hidden="true" /> {text.download}
      </summary>
      <div className="deck-menu-sheet">
        <ul>{DECK_FILES.map((file) => item(deckFileHref(deckId, file), text.files[file]))}</ul>
        {slide !== null && (
          <>
            <p className="field-label">{text.thisSlide}</p>
            <ul>
              {item(slideFileHref(deckId, slide, 'png'), text.slidePng)}
              {item(slideFileHref(deckId, slide, 'svg'), text.slideSvg)}
            </ul>
          </>
        )}
        {unsaved && <p className="quiet">{text.needsSaving}</p>}
      </div>
    </details>
  );
}
