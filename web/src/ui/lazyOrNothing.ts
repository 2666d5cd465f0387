import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part that may be missing: when its file cannot be fetched (no network, a newer version on the server) nothing stands in its place. */
export function lazyOrNothing<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: () => null }),
    ),
  );
}
