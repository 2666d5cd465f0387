import type { PresenterAction, PresenterState } from '../presenterState.ts';

/** A swipe is so long, and clearly more across than along. CSS pixels. */
const SWIPE = 44;
const SLANT = 1.4;
/** What a hand does here is meant for something else than the slide. */
const OTHER = 'button, a, input, .presenter-bar, .presenter-help, .presenter-panel, .presenter-live';
/** After so long without a movement the controls and the pointer go. */
const QUIET_MS = 2_500;

/** Mouse and fingers: a click goes on, a swipe turns the page, a tap or a movement shows the controls for a while. */
export function watchHands(root: HTMLElement, ask: (action: PresenterAction) => void, state: () => PresenterState) {
  const win = root.ownerDocument.defaultView as Window;
  let timer = 0;
  let start: { x: number; y: number; id: number } | null = null;

  const stir = () => {
    root.classList.remove('quiet');
    win.clearTimeout(timer);
    timer = win.setTimeout(() => root.classList.add('quiet'), QUIET_MS);
  };
  const meantForSlide = (event: Event) => !(event.target as Element).closest(OTHER);

  const onDown = (event: PointerEvent) => {
    stir();
    start =
      event.pointerType === 'touch' && meantForSlide(event) ? { x: event.clientX, y: event.clientY, id: event.pointerId } : null;
  };
  const onUp = (event: PointerEvent) => {
    const from = start;
    start = null;
    if (from === null || from.id !== event.pointerId || state().over === 'overview') return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > SLANT * Math.abs(dy)) ask({ kind: dx < 0 ? 'next' : 'previous' });
  };
  const onClick = (event: MouseEvent) => {
    const { over, blank } = state();
    if (over === 'overview') {
      const section = (event.target as Element).closest('.slide');
      const all = [...root.querySelectorAll('.slide')];
      if (section) ask({ kind: 'go', to: all.indexOf(section) });
      return;
    }
    const byFinger = (event as PointerEvent).pointerType === 'touch';
    // A finger turns pages by swiping; a dark screen or the help leaves at any touch.
    if (meantForSlide(event) && (!byFinger || blank !== null || over !== null)) ask({ kind: 'next' });
  };

  root.addEventListener('pointermove', stir);
  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointerup', onUp);
  root.addEventListener('click', onClick);
  stir();
  return {
    stop() {
      win.clearTimeout(timer);
      root.removeEventListener('pointermove', stir);
      root.removeEventListener('pointerdown', onDown);
      root.removeEventListener('pointerup', onUp);
      root.removeEventListener('click', onClick);
    },
  };
}
