/** Forms in which a file is kept. */
export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * The best form the client takes, by its `Accept-Encoding` (RFC 9110, 12.5.3): brotli before gzip before plain, none
 * with weight zero. Without the header, plain. `offered` are the compressed forms that exist, best first.
 */
export function acceptEncoding(header: string | undefined, offered: readonly Encoding[] = ['br', 'gzip']): Encoding {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').split(',')) {
    const [name, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    if (name) weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const wanted = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return offered.find(wanted) ?? 'identity';
}
