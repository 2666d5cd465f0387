import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { button, element } from '../element.ts';
import type { PresenterAction, PresenterState } from '../presenterState.ts';
import type { PresenterWords } from '../presenterWords.ts';
import { clockText, elapsedAt } from '../timer.ts';
import { shedTokens, wearTokens } from '../wearTokens.ts';
import { helpCard } from './helpCard.ts';

interface StageOptions {
  deck: PresentedDeck;
  root: HTMLElement;
  slides: readonly HTMLElement[];
  words: PresenterWords;
  ask(action: PresenterAction): void;
  onClose?: (() => void) | undefined;
}

/** How long a message stays. */
const SAID_MS = 3_500;

/** Where there is little room there are fewer controls. */
function forWide(control: HTMLElement): HTMLElement {
  control.classList.add('wide-only');
  return control;
}

/** What the audience sees: one slide, the dark screen, the overview; and the controls that come with the hand. */
export function stageView({ deck, root, slides, words, ask, onClose }: StageOptions) {
  const doc = root.ownerDocument;
  const win = doc.defaultView as Window;
  const place = element(doc, 'button', { type: 'button', class: 'presenter-place' });
  place.addEventListener('click', () => ask({ kind: 'overview' }));
  const act = (text: string, label: string | null, kind: 'previous' | 'next' | 'overview' | 'notes' | 'fullScreen' | 'help') =>
    button(doc, text, label, () => ask({ kind }));
  const bar = element(
    doc,
    'div',
    { class: 'presenter-bar', role: 'toolbar', 'aria-label': deck.title },
    act('‹', words.previous, 'previous'),
    place,
    act('›', words.next, 'next'),
    act(words.overview, null, 'overview'),
    act(words.notes, null, 'notes'),
    forWide(button(doc, words.blank, null, () => ask({ kind: 'blank', with: 'black' }))),
    doc.fullscreenEnabled ? forWide(act(words.fullScreen, null, 'fullScreen')) : null,
    act('?', words.help, 'help'),
    onClose ? button(doc, words.close, null, onClose) : null,
  );
  const blank = element(doc, 'div', { class: 'presenter-blank', hidden: '' });
  const help = helpCard(doc, words, () => ask({ kind: 'help' }));
  const toast = element(doc, 'p', { class: 'presenter-toast', role: 'status' });
  const corner = element(doc, 'p', { class: 'presenter-notice', role: 'status' });
  const told = element(doc, 'p', { class: 'sr', 'aria-live': 'polite', 'data-told': '' });
  const parts = [blank, help, corner, toast, bar, told];
  root.append(...parts);
  root.classList.add('on');
  wearTokens(root, 'dark');
  for (const section of slides) wearTokens(section, 'light');

  let saying = 0;
  const say = (text: string) => {
    toast.textContent = text;
    win.clearTimeout(saying);
    saying = win.setTimeout(() => {
      toast.textContent = '';
    }, SAID_MS);
  };

  function show(state: PresenterState, before: PresenterState | null, action: PresenterAction | null): void {
    const overview = state.over === 'overview';
    root.classList.toggle('overview', overview);
    slides.forEach((section, i) => {
      section.classList.toggle('now', i === state.at);
      section.classList.toggle('picked', overview && i === state.picked);
      section.dataset.page = String(i + 1);
    });
    if (overview) slides[state.picked]?.scrollIntoView({ block: 'nearest' });
    else if (before?.over === 'overview') root.querySelector('.presenter-stage')?.scrollTo(0, 0);
    blank.hidden = state.blank === null;
    blank.dataset.with = state.blank ?? '';
    help.hidden = state.over !== 'help';
    place.textContent = `${state.at + 1} / ${state.count}`;
    place.title = words.overview;
    doc.title = `${state.at + 1}/${state.count} · ${deck.title}`;
    tell(state);
    if (state.typed !== '') say(words.typed(state.typed));
    else if (before && (before.typed !== '' || state.over !== null)) toast.textContent = '';
    // Without a window of notes the stage itself says what became of the timer.
    if (action?.kind === 'timer' || action?.kind === 'timerReset') {
      const time = clockText(elapsedAt(state.timer, Date.now()));
      say(state.timer.since === null ? words.paused(time) : words.running(time));
    }
  }

  function tell({ at, count, blank: dark, over, picked }: PresenterState): void {
    const i = over === 'overview' ? picked : at;
    const slide = words.slide(i + 1, count, deck.slides[i]?.title ?? '');
    const text = dark === null ? slide : dark === 'black' ? words.blackNow : words.whiteNow;
    if (told.textContent !== text) told.textContent = text;
  }

  return {
    show,
    say,
    notice(text: string | null) {
      corner.textContent = text ?? '';
    },
    stop() {
      win.clearTimeout(saying);
      for (const part of parts) part.remove();
      root.classList.remove('on', 'overview', 'quiet');
      shedTokens(root);
    },
  };
}
