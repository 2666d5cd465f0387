/** A piece of a source: plain words, or an address with a short label. */
export interface SourcePart {
  label: string;
  href: string | null;
}

/**
 * Splits a source as the data files write it ("https://a.id/x ; kompas 17375371") into pieces. Only http and https become
 * links, labelled with their host, so that no other scheme can be clicked.
 */
export function sourceParts(name: string): SourcePart[] {
  return name
    .split(/\s+;\s+|;\s+(?=https?:)/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      if (!/^https?:\/\/\S+$/.test(part) || !URL.canParse(part)) return { label: part, href: null };
      const url = new URL(part);
      return { label: url.host.replace(/^www\./, ''), href: url.href };
    });
}
