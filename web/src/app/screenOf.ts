/** The screen whose path this is, with or without a slash at its end; null for any other path. */
export function screenOf<K extends string>(paths: Readonly<Record<K, string>>, path: string): K | null {
  const plain = path.replace(/\/+$/, '');
  for (const key in paths) if (paths[key] === plain) return key;
  return null;
}
