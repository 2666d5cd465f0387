import { useEffect, useState } from 'react';

/** A note takes about 2 KB; below this there is room for a few hundred. */
const LITTLE = 1 << 20;

/** Whether the browser's storage is almost full; asked again after each note. The first note asks the browser not to clear it. */
export function useStorageLeft(notes: number): boolean {
  const [little, setLittle] = useState(false);
  useEffect(() => {
    if (notes > 0) void navigator.storage?.persist?.().catch(() => false);
    navigator.storage?.estimate?.().then(
      ({ quota = 0, usage = 0 }) => setLittle(quota > 0 && quota - usage < LITTLE),
      () => undefined,
    );
  }, [notes]);
  return little;
}
