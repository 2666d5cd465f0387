import type { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'wouter';
import { API_BASE } from '../../api/client.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { useLoadedLanguage } from '../../app/useLoadedLanguage.ts';
import { NOTES_HASH } from '../../presenter/notes/notesWindow.ts';
import { showNotesPage } from '../../presenter/notes/showNotesPage.ts';
import { putPicture, slideSection } from '../../presenter/slideSection.ts';
import { type Presenter, slideOfHash, startPresenter } from '../../presenter/startPresenter.ts';
import { LanguageContext, useLanguage } from '../../text/language.ts';
import { useOnline } from '../../ui/useOnline.ts';
import { LiveSteps } from './live/LiveSteps.tsx';
import { loadPictures } from './loadPictures.ts';
import { liveViews, presentedDetail } from './presentedDetail.ts';
import { presentText } from './presentText.ts';

/** The talk: slides as pictures that stay without a network, and over the steps of the map the map itself. */
export function Talk({ deck }: { deck: DeckDetail }) {
  const told = useMemo(() => presentedDetail(deck), [deck]);
  const views = useMemo(() => liveViews(deck, told), [deck, told]);
  const [, navigate] = useLocation();
  const language = useLanguage();
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const presenter = useRef<Presenter | null>(null);
  const [at, setAt] = useState(0);
  const [ready, setReady] = useState(0);
  const leave = useRef(() => {});
  leave.current = () => navigate(deckHref(deck.id, language));

  useEffect(() => {
    const root = stage?.parentElement;
    if (!stage || !root) return;
    const sections = told.slides.map((slide, i) => slideSection(document, slide, i));
    stage.prepend(...sections);
    const name = `deck-${deck.id}`;
    const end = new AbortController();
    const forNotes = location.hash === NOTES_HASH;
    const talk = forNotes
      ? null
      : startPresenter({ deck: told, root, slides: sections, name, onShow: setAt, onClose: () => leave.current() });
    presenter.current = talk;
    if (forNotes) showNotesPage(told, root, sections, name);
    setReady(0);
    void loadPictures(
      {
        hrefs: told.slides.map(({ id }) => `${API_BASE}/briefings/decks/${deck.id}/slides/${encodeURIComponent(id)}/slide.svg`),
        first: slideOfHash(location.hash) % sections.length,
        onPicture(i, svg) {
          putPicture(sections[i] as HTMLElement, document.importNode(svg, true));
          talk?.refresh();
        },
        onProgress: setReady,
      },
      end.signal,
    );
    return () => {
      end.abort();
      talk?.stop();
      presenter.current = null;
      for (const section of sections) section.remove();
    };
  }, [stage, told, deck.id]);

  useNotice(presenter, told.lang, ready, told.slides.length);
  const showStage = useCallback((element: HTMLElement | null) => setStage(element), []);
  const words = useLoadedLanguage(told.lang);
  return (
    <main className="presenter" id="isi" lang={told.lang}>
      <div className="presenter-stage" ref={showStage} />
      {stage &&
        views.size > 0 &&
        createPortal(
          <LanguageContext value={words}>
            <LiveSteps deck={deck} told={told} views={views} at={at} />
          </LanguageContext>,
          stage,
        )}
    </main>
  );
}

/** Tells quietly how many slides are there, until all are, and that the network is gone. */
function useNotice(presenter: { current: Presenter | null }, lang: 'id' | 'en', ready: number, all: number): void {
  const online = useOnline();
  useEffect(() => {
    const words = presentText[lang];
    const [some, every] = [ready, all].map(formatOf(lang).integer) as [string, string];
    const done = ready >= all;
    presenter.current?.notice(
      online ? (done ? null : words.preparing(some, every)) : done ? words.offline : words.offlinePart(some, every),
    );
  });
  useEffect(() => {
    if (online) return;
    // Without a network a reload would end the talk.
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', keep);
    return () => removeEventListener('beforeunload', keep);
  }, [online]);
}
