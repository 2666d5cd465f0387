// Keeps the newest release's first page and every page that was visited, so that the last release opens without a network.
// `SITUS` ({release, keep}) stands in front: a new release changes this file, and browsers fetch the worker anew.
const KEPT = `petarawan-publik-${SITUS.release}`;
const VISITED = 'petarawan-publik-dikunjungi';
/** Pages of visits that are kept; the oldest go first. */
const MOST_VISITED = 80;
const HOME = new URL('./', self.location.href);
const at = (path) => new URL(path, HOME).href;
/** One name for a page: without query, and `index.html` said in full. */
const nameOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
};

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(SITUS.keep.map((path) => new Request(at(path), { cache: 'no-cache' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((n) => n.startsWith('petarawan-publik-') && n !== KEPT && n !== VISITED).map((n) => caches.delete(n)),
        ),
      )
      .then(forgetNewest)
      .then(() => self.clients.claim())
      .then(keepOpenPages),
  );
});

/** Pages at addresses of the newest release are of an older one now; those of a numbered release stay what they were. */
async function forgetNewest() {
  const cache = await caches.open(VISITED);
  const old = (await cache.keys()).filter(({ url }) => !/^rilis\/\d|^aset\//.test(url.slice(HOME.href.length)));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** The page of the first visit was loaded before this worker was there. */
async function keepOpenPages() {
  const pages = await self.clients.matchAll({ type: 'window' });
  const own = pages.map(({ url }) => url).filter((url) => url.startsWith(HOME.href));
  await Promise.allSettled(
    own.map(async (url) => {
      const response = await fetch(url);
      if (response.status === 200) await remember({ url }, response);
    }),
  );
}

async function remember(request, response) {
  const cache = await caches.open(VISITED);
  await cache.put(nameOf(request.url), response);
  const names = await cache.keys();
  await Promise.all(names.slice(0, Math.max(0, names.length - MOST_VISITED)).map((name) => cache.delete(name)));
}

/** What is kept of an address: the visit first, which is newer than what was kept at the start. */
const known = async (request) => {
  const name = nameOf(request.url);
  return (await (await caches.open(VISITED)).match(name)) ?? (await (await caches.open(KEPT)).match(name));
};

async function answer(event) {
  const { request } = event;
  const asset = request.url.startsWith(at('aset/'));
  if (asset) {
    const kept = await known(request);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200) event.waitUntil(remember(request, response.clone()));
    return response;
  } catch (error) {
    const kept = await known(request);
    if (kept) return kept;
    // To its own address: its links are relative.
    if (request.mode === 'navigate') return Response.redirect(at('index.html'));
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(HOME.href)) return;
  // Downloads and pictures are too large to keep unasked.
  if (request.mode === 'navigate' || request.url.startsWith(at('aset/')) || pathname.endsWith('.webmanifest'))
    event.respondWith(answer(event));
});
