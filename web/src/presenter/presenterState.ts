import { NEW_TIMER, resetTimer, startWithTalk, type Timer, toggleTimer } from './timer.ts';

/** Where a talk is. Plain data: it is sent to the window of the notes as it stands. */
export interface PresenterState {
  /** Number of slides, at least one. */
  count: number;
  /** The slide that is shown, from 0. */
  at: number;
  blank: 'black' | 'white' | null;
  over: 'overview' | 'help' | null;
  /** The slide that is chosen in the overview. */
  picked: number;
  /** Digits of a page number that is being typed. */
  typed: string;
  timer: Timer;
}

/** In the talk all of these turn pages; in the overview they move the choice. */
type Step = 'next' | 'previous' | 'right' | 'left' | 'up' | 'down' | 'first' | 'last';

/** What a key, a clicker, a finger or a button asks for. */
export type PresenterAction =
  | { kind: Step }
  | { kind: 'enter' | 'escape' | 'overview' | 'help' }
  | { kind: 'blank'; with: 'black' | 'white' }
  | { kind: 'digit'; digit: string }
  | { kind: 'go'; to: number }
  | { kind: 'timer' | 'timerReset' }
  /** What the windows do; they leave the state alone. */
  | { kind: 'fullScreen' | 'notes' };

export interface Moment {
  now: number;
  /** Slides beside each other in the overview. */
  columns: number;
}

/** Longest number that can be typed. */
const MOST_DIGITS = 3;

export const firstState = (count: number, at = 0): PresenterState => {
  const most = Math.max(1, count);
  const start = Math.min(Math.max(0, at), most - 1);
  return { count: most, at: start, blank: null, over: null, picked: start, typed: '', timer: NEW_TIMER };
};

/** The next state. Whatever is asked, the slide shown is one of the deck. */
export function nextState(state: PresenterState, action: PresenterAction, moment: Moment): PresenterState {
  // What was typed counts for the very next key only.
  const untyped = state.typed === '' ? state : { ...state, typed: '' };
  switch (action.kind) {
    case 'blank':
      return { ...untyped, over: null, blank: state.blank === action.with ? null : action.with };
    case 'digit':
      return { ...state, typed: `${state.typed}${action.digit}`.slice(0, MOST_DIGITS) };
    case 'timer':
      return { ...untyped, timer: toggleTimer(state.timer, moment.now) };
    case 'timerReset':
      return { ...untyped, timer: resetTimer(state.timer, moment.now) };
    case 'overview':
      return { ...untyped, blank: null, over: state.over === 'overview' ? null : 'overview', picked: state.at };
    case 'help':
      return { ...untyped, over: state.over === 'help' ? null : 'help' };
    case 'escape':
      // One thing at a time, the uppermost first.
      return state.typed !== '' || state.over !== null ? { ...untyped, over: null } : { ...state, blank: null };
    case 'go':
      return showSlide(untyped, action.to, moment.now);
    case 'enter':
      if (state.typed !== '') return showSlide(untyped, Number(state.typed) - 1, moment.now);
      if (state.over === 'overview') return showSlide(untyped, state.picked, moment.now);
      return move(untyped, 'next', moment);
    case 'fullScreen':
    case 'notes':
      return untyped;
    default:
      return move(untyped, action.kind, moment);
  }
}

function move(state: PresenterState, kind: Step, { now, columns }: Moment): PresenterState {
  const rows = state.over === 'overview' ? columns : 1;
  const from = state.over === 'overview' ? state.picked : state.at;
  const ends = { first: 0, last: state.count - 1 };
  const steps = { next: 1, right: 1, down: rows, previous: -1, left: -1, up: -rows };
  const to = kind === 'first' || kind === 'last' ? ends[kind] : from + steps[kind];
  if (state.over === 'overview') return { ...state, picked: within(state, to) };
  // On a dark screen or over the help, the first step only comes back: nobody should miss a slide unseen.
  if (state.blank !== null || state.over !== null) return { ...state, blank: null, over: null };
  return showSlide(state, to, now);
}

function showSlide(state: PresenterState, to: number, now: number): PresenterState {
  const at = within(state, to);
  const timer = at === state.at ? state.timer : startWithTalk(state.timer, now);
  return { ...state, at, picked: at, blank: null, over: null, timer };
}

const within = ({ count }: PresenterState, to: number) =>
  Math.min(Math.max(0, Number.isFinite(to) ? Math.trunc(to) : 0), count - 1);
