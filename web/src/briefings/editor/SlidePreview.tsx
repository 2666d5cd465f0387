import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import type { Language } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { slideHref } from '../decks/deckFiles.ts';
import { editorText } from '../editorText.ts';
import type { WrittenSlide } from './slideWords.ts';

interface SlidePreviewProps {
  deckId: number;
  slide: WrittenSlide;
  /** Language of the deck. */
  lang: Language;
  /** Among the shown slides; -1 when it is left out. */
  place: number;
  pages: number;
  edition: string;
  /** Something is not saved yet. */
  unsaved: boolean;
  /** Whether the saved deck shows it: only then there is a picture. */
  saved: boolean;
  first: boolean;
  last: boolean;
  onGo(step: -1 | 1): void;
}

/** The chosen slide as the meeting will see it, drawn by the server. While the next picture is fetched the last one stays. */
export function SlidePreview(props: SlidePreviewProps) {
  const { deckId, slide, place, pages, edition, unsaved, saved } = props;
  const text = useTextOf(editorText);
  const format = useFormat();
  const wanted = saved ? slideHref(deckId, slide.id, edition) : null;
  const picture = useLoadedPicture(wanted);
  const title = slide.title.trim() || text.untitled;
  const alts = slide.made?.blocks.map(({ alt }) => alt) ?? [];
  const alt = [text.preview(format.integer(place + 1), title), ...slide.texts, ...alts].join(' ');
  return (
    <section className="deck-preview" aria-label={text.preview(place < 0 ? '–' : format.integer(place + 1), title)}>
      <div
        className={place < 0 ? 'deck-sheet deck-sheet-off' : 'deck-sheet'}
        lang={props.lang}
        aria-busy={picture.src !== wanted}
      >
        {picture.src !== null && saved ? (
          <img src={picture.src} alt={alt} width={1920} height={1080} />
        ) : (
          (picture.failed || wanted === null) && (
            <div className="deck-sheet-words">
              {picture.failed && <p className="quiet">{text.previewFailed}</p>}
              <p className="deck-sheet-title">{title}</p>
              {slide.texts.map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have the same words
                <p key={i}>{line}</p>
              ))}
            </div>
          )
        )}
      </div>
      <div className="deck-preview-foot">
        <button type="button" className="button" disabled={props.first} onClick={() => props.onGo(-1)}>
          <ChevronLeft size={16} aria-hidden="true" /> {text.previous}
        </button>
        <span className="quiet">
          {place < 0 ? text.previewHidden : text.page(format.integer(place + 1), format.integer(pages))}
          {unsaved && ` · ${text.previewLater}`}
        </span>
        <button type="button" className="button" disabled={props.last} onClick={() => props.onGo(1)}>
          {text.next} <ChevronRight size={16} aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}

/** The picture that was loaded last; `wanted` takes its place once it is there. */
function useLoadedPicture(wanted: string | null): { src: string | null; failed: boolean } {
  const [src, setSrc] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (wanted === null) return;
    const image = new Image();
    image.onload = () => {
      setSrc(wanted);
      setFailed(false);
    };
    image.onerror = () => setFailed(true);
    image.src = wanted;
    return () => {
      image.onload = null;
      image.onerror = null;
    };
  }, [wanted]);
  return { src, failed };
}
