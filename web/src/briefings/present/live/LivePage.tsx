import type { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { deckWords } from '@petarawan/server/drawing/slides/deckWords';
import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { sourceLine } from '@petarawan/server/drawing/words/sourceWords';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { parsePath, parseView, type ViewState } from '../../../app/urlState.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { NO_BRUSH } from '../../../layers/brush.ts';
import { LayerMap } from '../../../layers/LayerMap.tsx';
import { Legend } from '../../../layers/Legend.tsx';
import { useElementSize } from '../../../map/useElementSize.ts';
import { wearTokens } from '../../../presenter/wearTokens.ts';
import { useLanguage } from '../../../text/language.ts';
import { useTextOf } from '../../../text/useText.ts';
import type { LiveView } from '../presentedDetail.ts';
import { presentText } from '../presentText.ts';
import type { LoadedStep } from './StepLoader.tsx';
import { useFadedPicture } from './useFadedPicture.ts';

interface LivePageProps {
  deck: DeckDetail;
  told: PresentedDeck;
  live: LiveView;
  step: LoadedStep;
  shown: boolean;
}

/** Units across the page; everything on it is as large as on a slide. */
const WIDTH = 1200;
const PADDING = { top: 16, right: 16, bottom: 16, left: 16 };
/** How long the camera flies from one step to the next. */
const FLIGHT_MS = 1_400;
const nothing = () => {};

/** A step of the live map as a page of the talk: title, sentences and badges as on slides, the map with its legend, what to mind, sources. */
export function LivePage({ deck, told, live, step, shown }: LivePageProps) {
  const { figure, drawn } = step;
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (frame.current) wearTokens(frame.current, 'light');
  }, []);
  const size = useElementSize(frame);
  const text = useTextOf(presentText);
  const format = useFormat();
  const language = useLanguage();
  const words = deckWords[language];
  const [hovered, setHovered] = useState<string | null>(null);
  const view = useMemo(() => viewOf(live), [live]);
  const picture = useFadedPicture(drawn.picture);
  const { dataVersion, sources } = figure.meta;
  const version = format.integer(dataVersion);
  const stamp = dataVersion === deck.dataVersion ? text.live(version) : text.liveOther(version, format.integer(deck.dataVersion));
  // The figures of today may hold data contoh though those of the deck did not.
  const sample = { text: words.sample, tone: 'sample' as const };
  const others = told.badges.filter(({ tone }) => tone !== 'sample').reverse();
  const badges = figure.meta.sample || others.length < told.badges.length ? [...others, sample] : others;
  const caveats = figure.caveats.map((caveat) => caveat.text[language]).join(' ');

  return (
    <section
      ref={frame}
      className="presenter-live"
      data-shown={shown}
      aria-hidden={!shown}
      inert={!shown}
      aria-label={live.title}
    >
      <div className="live-page" style={{ transform: `scale(${(size?.width ?? WIDTH) / WIDTH})` }}>
        <div className="live-head">
          <h2>{live.title}</h2>
          {badges.map(({ text: badge, tone }) => (
            <span key={tone} className={`live-badge ${tone}`}>
              {badge}
            </span>
          ))}
        </div>
        {figure.meta.sample && (
          <div className="live-watermark" aria-hidden="true">
            {words.sample}
          </div>
        )}
        <div className="live-side">
          <div className="live-texts">
            {live.texts.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have the same words
              <p key={i}>{line}</p>
            ))}
          </div>
          <Legend
            figure={figure}
            colors={drawn.colors}
            textures={drawn.picture?.textures ?? new Map()}
            hovered={hovered}
            selected={live.view.mark}
            brush={NO_BRUSH}
            onBrush={nothing}
            state={view}
            update={nothing}
            compact={false}
            empty={null}
          />
        </div>
        <div className="live-map-place">
          <LayerMap
            figure={figure}
            drawn={{ ...drawn, picture }}
            hovered={hovered}
            selected={live.view.mark}
            symbols={view.symbols}
            padding={PADDING}
            eager
            flightMs={FLIGHT_MS}
            onHover={setHovered}
            onSelect={nothing}
            onOpen={nothing}
            onUp={nothing}
          />
        </div>
        <div className="live-foot">
          {caveats && (
            <p className="live-caveats">
              {words.frame.caveats}: {caveats}
            </p>
          )}
          <p>
            {words.frame.sources}: {sourceLine(sources, format)}
          </p>
          <p>
            PetaRawan · {told.office} · {stamp}
          </p>
          <p className="live-page-number">{text.page(format.integer(live.page), format.integer(told.slides.length))}</p>
        </div>
      </div>
    </section>
  );
}

/** What the address of a step says about its view; its layer is told apart. */
function viewOf({ view }: LiveView): ViewState {
  const { pathname, search } = new URL(view.address, location.origin);
  return { ...parseView(parsePath(pathname).code, search.slice(1)), layer: view.layer };
}
