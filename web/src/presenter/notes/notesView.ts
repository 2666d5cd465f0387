import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { button, element } from '../element.ts';
import type { PresenterAction, PresenterState } from '../presenterState.ts';
import type { PresenterWords } from '../presenterWords.ts';
import { clockText, elapsedAt } from '../timer.ts';
import { wearTokens } from '../wearTokens.ts';

export interface NotesOptions {
  deck: PresentedDeck;
  words: PresenterWords;
  /** The picture of a slide for this document; null while there is none. */
  picture(i: number, doc: Document): Node | null;
  ask(action: PresenterAction): void;
}

/** Sizes of the letters of the notes, in pixels; the second is the first shown. */
const SIZES = [16, 20, 24, 30, 38];

/** What the speaker sees: this slide and the next, the notes with what to mind and the sources, timer and clock. Fills `host`. */
export function notesView(host: HTMLElement, { deck, words, picture, ask }: NotesOptions) {
  const doc = host.ownerDocument;
  wearTokens(host, 'dark');
  const win = doc.defaultView as Window;
  const clock = element(doc, 'time', { class: 'notes-clock', title: words.clock });
  const time = element(doc, 'span', { class: 'notes-time', title: words.timer });
  const start = button(doc, words.timerStart, null, () => ask({ kind: 'timer' }));
  const dark = element(doc, 'p', { class: 'notes-dark', role: 'status' });
  const now = element(doc, 'div', { class: 'notes-slide', 'aria-hidden': 'true' });
  const then = element(doc, 'div', { class: 'notes-slide', 'aria-hidden': 'true' });
  const nowName = element(doc, 'h2', {});
  const thenName = element(doc, 'p', {});
  const body = element(doc, 'div', { class: 'notes-text', tabindex: '0' });
  let size = 1;
  const resize = (step: number) => {
    size = Math.min(Math.max(0, size + step), SIZES.length - 1);
    body.style.fontSize = `${SIZES[size]}px`;
  };
  host.replaceChildren(
    element(
      doc,
      'header',
      { class: 'notes-head' },
      element(
        doc,
        'p',
        { class: 'notes-deck' },
        ...deck.badges.map(({ text, tone }) => element(doc, 'span', { class: `notes-badge ${tone}` }, text)),
        element(doc, 'strong', {}, deck.title),
      ),
      element(
        doc,
        'p',
        { class: 'notes-timer' },
        time,
        start,
        button(doc, words.timerReset, null, () => ask({ kind: 'timerReset' })),
      ),
      clock,
    ),
    element(
      doc,
      'div',
      { class: 'notes-slides' },
      nowName,
      now,
      dark,
      element(
        doc,
        'p',
        { class: 'notes-steps' },
        button(doc, `‹ ${words.previous}`, null, () => ask({ kind: 'previous' })),
        button(doc, `${words.next} ›`, null, () => ask({ kind: 'next' })),
        button(doc, words.blank, null, () => ask({ kind: 'blank', with: 'black' })),
      ),
      thenName,
      then,
    ),
    element(
      doc,
      'div',
      { class: 'notes-words' },
      element(
        doc,
        'p',
        { class: 'notes-sizes' },
        button(doc, 'A−', words.smaller, () => resize(-1)),
        button(doc, 'A+', words.larger, () => resize(1)),
      ),
      body,
    ),
  );
  resize(0);

  let state: PresenterState | null = null;
  let drawn = '';
  const tick = () => {
    const at = new Date();
    clock.textContent = dayTime(at, deck.lang);
    if (!state) return;
    time.textContent = clockText(elapsedAt(state.timer, at.getTime()));
    time.classList.toggle('stands', state.timer.since === null);
    start.textContent = state.timer.since === null ? words.timerStart : words.timerPause;
  };
  const ticking = win.setInterval(tick, 250);

  function show(next: PresenterState): void {
    state = next;
    const { at, count, blank } = next;
    const slide = deck.slides[at];
    nowName.textContent = `${words.now} · ${at + 1} / ${count}`;
    thenName.textContent = at + 1 < count ? `${words.upcoming} · ${deck.slides[at + 1]?.title ?? ''}` : words.end;
    dark.textContent = blank === null ? '' : blank === 'black' ? words.blackNow : words.whiteNow;
    now.replaceChildren(...list(picture(at, doc)));
    then.replaceChildren(...list(at + 1 < count ? picture(at + 1, doc) : null));
    if (drawn !== slide?.id) {
      drawn = slide?.id ?? '';
      body.replaceChildren(...(slide ? notesText(doc, slide, words) : []));
      body.scrollTop = 0;
    }
    tick();
  }
  return { show, stop: () => win.clearInterval(ticking) };
}

/** "14.05" in Indonesian, "14:05" in English. */
const dayTime = (at: Date, lang: PresentedDeck['lang']) =>
  [at.getHours(), at.getMinutes()].map((n) => String(n).padStart(2, '0')).join(lang === 'id' ? '.' : ':');

const list = (node: Node | null) => (node ? [node] : []);

function notesText(doc: Document, { title, notes, caveats, source }: PresentedDeck['slides'][number], words: PresenterWords) {
  const lines = notes.split('\n').filter((line) => line.trim() !== '');
  return [
    element(doc, 'h3', {}, title),
    ...(lines.length > 0 ? lines : [words.noNotes]).map((line) => element(doc, 'p', {}, line)),
    ...(caveats.length > 0
      ? [element(doc, 'h4', {}, words.caveats), element(doc, 'ul', {}, ...caveats.map((text) => element(doc, 'li', {}, text)))]
      : []),
    ...(source === '' ? [] : [element(doc, 'h4', {}, words.sources), element(doc, 'p', { class: 'notes-source' }, source)]),
  ];
}
