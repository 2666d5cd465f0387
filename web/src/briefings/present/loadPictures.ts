/** How many pictures are asked for at a time, and when what failed is tried again. */
const AT_ONCE = 3;
const AGAIN_MS = 3_000;

interface Pictures {
  /** Address of the picture of each slide. */
  hrefs: readonly string[];
  /** The slide that is wanted first; the others follow it. */
  first: number;
  onPicture(i: number, svg: Element): void;
  /** Every slide has its picture, or never will. */
  onProgress(ready: number): void;
}

/**
 * Fetches the pictures of all slides, the one on the screen first, so that the talk goes on without a network. What fails for want of one is
 * tried until it is there; what the server refuses stays in words. Ends with `signal`.
 */
export async function loadPictures({ hrefs, first, onPicture, onProgress }: Pictures, signal: AbortSignal): Promise<void> {
  const order = hrefs.map((_, i) => (first + i) % hrefs.length);
  let ready = 0;
  const worker = async () => {
    for (let i = order.shift(); i !== undefined && !signal.aborted; i = order.shift()) {
      const svg = await fetchPicture(hrefs[i] as string, signal);
      if (signal.aborted) return;
      if (svg) onPicture(i, svg);
      ready += svg ? 1 : 0;
      onProgress(ready);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function fetchPicture(href: string, signal: AbortSignal): Promise<Element | null> {
  while (!signal.aborted) {
    try {
      const answer = await fetch(href, { signal });
      if (answer.ok) return pictureOf(await answer.text());
      // Too busy just now is worth another try, a refusal is not.
      if (answer.status !== 429 && answer.status !== 503) return null;
    } catch {
      // No network, or the end.
    }
    await pause(AGAIN_MS, signal);
  }
  return null;
}

/** The drawing as an element; null for what is none. Scripts in it would not run: the policy of the pages forbids them. */
export function pictureOf(text: string): Element | null {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return root.localName === 'svg' ? root : null;
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    const now = () => {
      clearTimeout(timer);
      done();
    };
    signal.addEventListener('abort', now, { once: true });
    addEventListener('online', now, { once: true });
  });
