import MonitorPlay from 'lucide-react/icons/monitor-play';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { Link } from 'wouter';
import { deckHref, talkHref } from '../../app/deckPaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { DeckMarks } from '../decks/DeckMarks.tsx';
import { editorText } from '../editorText.ts';
import { DownloadMenu } from './DownloadMenu.tsx';
import type { KeeperView } from './deckKeeper.ts';
import { SaveLine } from './SaveLine.tsx';

interface DeckHeaderProps {
  view: KeeperView;
  /** The chosen slide. */
  slide: string | null;
  refreshing: boolean;
  /** What was done last. */
  told: string;
  /** Saves what is not saved yet; false where that failed. */
  onFlush(): Promise<boolean>;
  onRefresh(): void;
}

/** What deck this is, who it may be given to, whether it is saved, and the ways from here into the meeting. */
export function DeckHeader({ view, slide, refreshing, told, onFlush, onRefresh }: DeckHeaderProps) {
  const text = useTextOf(editorText);
  const format = useFormat();
  const language = useLanguage();
  const { deck, draft } = view;
  return (
    <header className="deck-head">
      <p>
        <Link className="deck-link" href={deckHref(null, language)}>
          ← {text.back}
        </Link>
      </p>
      <div className="deck-head-line">
        <div className="deck-head-title">
          <h1>{draft.title.trim() || deck.title}</h1>
          <p className="deck-standing">
            <span>
              <DeckMarks deck={deck} />
            </span>
            <span>{deck.areaName}</span>
            {draft.occasion.trim() !== '' && <span>{draft.occasion}</span>}
            {deck.may.edit && <SaveLine view={view} onSave={() => void onFlush()} />}
          </p>
        </div>
        <div className="deck-buttons">
          <Link
            className="button primary"
            href={talkHref(deck.id, language)}
            title={text.showHint}
            onClick={() => void onFlush()}
          >
            <MonitorPlay size={16} aria-hidden="true" /> {text.show}
          </Link>
          <DownloadMenu deckId={deck.id} slide={slide} unsaved={view.state !== 'saved'} onFlush={onFlush} />
          {deck.may.edit && (
            <button type="button" className="button" title={text.refreshHint} disabled={refreshing} onClick={onRefresh}>
              <RefreshCw size={16} aria-hidden="true" /> {refreshing ? text.refreshing : text.refresh}
            </button>
          )}
        </div>
      </div>
      {!deck.may.edit && <p className="quiet">{text.readOnly}</p>}
      {deck.behind && (
        <p className="deck-note">
          {deck.release === null ? text.behind(format.integer(deck.dataVersion)) : text.behindRelease}
          {deck.may.edit && <> {text.refreshHint}</>}
        </p>
      )}
      {view.restored !== null && (
        <p className="deck-note" role="status">
          {text.restored(format.date(view.restored.slice(0, 10)))}
        </p>
      )}
      <p className="deck-told" role="status">
        {told}
      </p>
    </header>
  );
}
