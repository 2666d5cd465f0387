/** Things by what `keyOf` says of each, keys in the order they first come, things in theirs. (`Map.groupBy`, which Node 20 lacks.) */
export function grouped<K, T>(all: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of all) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
