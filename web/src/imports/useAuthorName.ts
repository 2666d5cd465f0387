import type { ImportAuthor } from '@petarawan/server/contract/imports';
import { useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';

/** Names who brought an import: the person, else what kind of author it was; null when nobody wrote it down. */
export function useAuthorName(): (author: ImportAuthor | null) => string | null {
  const kinds: Readonly<Record<string, string>> = useTextOf(importsText).author;
  return (author) => author && (author.name ?? kinds[author.kind] ?? author.kind);
}
