// Worker of the quick-note page, written out by build/offlineShell.ts. It keeps the page itself and the files it starts with, all of
// one build; it never looks at the API, at other pages or at anything that belongs to somebody.
const FILES = new Set(__FILES__);
const START = __START__;
const PAGE = '/data/catat';
const NAME = __NAME__;
/** A weak signal may keep an answer for minutes: after this the kept page is shown. */
const PATIENCE_MS = 4000;

addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const page = await fetch(PAGE, { cache: 'no-store', credentials: 'omit' });
      // While a new version is put in place the page may be of another build than this worker: then the next visit tries again.
      if (!page.ok || !(await page.clone().text()).includes(START)) throw new Error('the page is of another build');
      const cache = await caches.open(NAME);
      await cache.addAll([...FILES]);
      await cache.put(PAGE, page);
      await skipWaiting();
    })(),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('catat-') && name !== NAME) await caches.delete(name);
      await clients.claim();
    })(),
  );
});

async function kept(path) {
  return (await caches.open(NAME)).match(path);
}

async function page(request) {
  const stopped = new AbortController();
  const timer = setTimeout(() => stopped.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(request, { signal: stopped.signal });
    if (answer.status < 500) return answer;
  } catch {
    // No network, or too little of it.
  } finally {
    clearTimeout(timer);
  }
  return (await kept(PAGE)) ?? fetch(request);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname.replace(/\/+$/, '') === PAGE) event.respondWith(page(request));
  } else if (FILES.has(pathname)) {
    event.respondWith(kept(pathname).then((answer) => answer ?? fetch(request)));
  }
});
