import type { PresenterAction, PresenterState } from '../presenterState.ts';

/** What windows of the same deck say to each other. */
export type Said = { kind: 'hello' } | { kind: 'state'; state: PresenterState } | { kind: 'action'; action: PresenterAction };

interface Letter {
  petarawan: string;
  said: Said;
  /** The same on both ways. */
  number: string;
}

/** So many letters are remembered, to hear each of them once. */
const MOST_HEARD = 64;

export interface Link {
  send(said: Said): void;
  close(): void;
}

/**
 * Connects windows of one deck that cannot touch each other: a channel of the browser where files may have one, and messages to the window
 * that opened this one, or wrote to it. What comes from another deck or another place is not heard.
 */
export function presenterLink(win: Window & typeof globalThis, name: string, hear: (said: Said) => void): Link {
  const id = `petarawan:${name}`;
  const known = new Set<MessageEventSource>();
  if (win.opener) known.add(win.opener as Window);
  let channel: BroadcastChannel | null = null;
  try {
    channel = new win.BroadcastChannel(id);
  } catch {
    // Not for files, or not at all; messages remain.
  }
  // The origin of a file is no address to send to.
  const target = win.location.protocol === 'file:' ? '*' : win.location.origin;
  // Both ways are used: an action must not be done twice.
  const heard: string[] = [];
  const read = (data: unknown) => {
    const letter = data as Letter | null;
    if (letter === null || typeof letter !== 'object' || letter.petarawan !== id || typeof letter.said?.kind !== 'string') return;
    if (heard.includes(letter.number)) return;
    heard.push(letter.number);
    if (heard.length > MOST_HEARD) heard.shift();
    hear(letter.said);
  };
  const onMessage = (event: MessageEvent) => {
    if (win.location.protocol !== 'file:' && event.origin !== win.location.origin) return;
    if ((event.data as Letter | null)?.petarawan === id && event.source) known.add(event.source);
    read(event.data);
  };
  win.addEventListener('message', onMessage);
  if (channel) channel.onmessage = (event) => read(event.data);
  return {
    send(said) {
      const letter: Letter = { petarawan: id, said, number: String(Math.random()) };
      channel?.postMessage(letter);
      for (const source of known) (source as Window).postMessage(letter, target);
    },
    close() {
      win.removeEventListener('message', onMessage);
      channel?.close();
    },
  };
}
