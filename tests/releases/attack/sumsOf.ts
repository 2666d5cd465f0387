import { type Frame, keyOf } from './readSite.ts';

/** A total and what it is the sum of, by the names that `keyOf` gives. */
export interface Sum {
  total: string;
  parts: string[];
}

/** Every sum that holds between figures: over issues, months, areas and windows, and the sums of releases. */
export function sumsOf(keys: Iterable<string>, windows: Frame['windows']): Sum[] {
  const known = new Set(keys);
  const groups = new Map<string, Sum>();
  const put = (total: string, of: string, part: string) => {
    if (!known.has(total)) return;
    const name = `${of} || ${total}`;
    const group = groups.get(name);
    if (group) group.parts.push(part);
    else groups.set(name, { total, parts: [part] });
  };
  for (const key of known) {
    const [origin = '', period = '', place = '', part = ''] = key.split(' | ');
    if (part !== 'total') put(keyOf(origin, period, place, 'total'), part.split(' ')[0] as string, key);
    if (place !== 'ID') put(keyOf(origin, period, placeAround(place), part), 'areas', key);
    if (period.startsWith('sd ')) continue;
    for (const release of new Set(windows.map((w) => w.release)))
      if (countsIn(windows, release).has(period)) put(keyOf(origin, `sd ${release}`, place, part), 'windows', key);
  }
  return [...groups.values()];
}

/** Windows that count in a release: brought by then and not replaced by then. */
function countsIn(windows: Frame['windows'], release: number): Set<string> {
  const there = windows.filter((w) => w.release <= release);
  return new Set(there.filter((w) => !there.some((other) => other.replaces === w.id)).map((w) => w.id));
}

function placeAround(place: string): string {
  if (place.endsWith(' -')) return place.slice(0, -2);
  return place.includes('.') ? place.slice(0, place.lastIndexOf('.')) : 'ID';
}
