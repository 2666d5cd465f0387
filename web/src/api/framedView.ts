/**
 * Asked for with `?embed` this page is the public view, which may stand in a frame of any site. Decided once, when the page is
 * loaded: no later address of the same page gives it back what a session may see.
 */
export const framedView = new URLSearchParams(globalThis.location?.search ?? '').has('embed');

/** How the public view asks the API: as nobody, whatever session the browser has. The server knows the header as a wish to see less. */
export const ASK_AS_PUBLIC = { credentials: 'omit', headers: { 'x-petarawan-view': 'public' } } as const;
