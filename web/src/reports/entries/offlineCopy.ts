/** Where the worker of `build/offlineShell.ts` lies, and the one address it answers for. */
const WORKER = '/catat-luring.js';
const SCOPE = '/data/catat';

/** Asks the browser to keep this page (no figures, no answers of the API) for opening without network. False where it cannot. */
export async function keepOfflineCopy(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    const registration = await navigator.serviceWorker.getRegistration(SCOPE);
    const worker = registration?.installing ?? registration?.waiting;
    if (!worker) return registration?.active != null;
    return await new Promise((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve(true);
        if (worker.state === 'redundant') resolve(registration?.active != null);
      });
    });
  } catch {
    return false;
  }
}

/** Takes the kept page away again. Notes are not touched. */
export async function removeOfflineCopy(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(SCOPE);
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith('catat-')) await caches.delete(name);
}
