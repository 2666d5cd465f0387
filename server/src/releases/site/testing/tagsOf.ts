export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const TAG = /<!--[\s\S]*?-->|<!doctype html>|<\/([a-zA-Z][\w-]*)\s*>|<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"<]*)")?/g;

/**
 * Opening tags of a page in their order. Throws when the page is not well-formed in the strict sense: every tag is closed in its turn,
 * every attribute is quoted, and no `<` stands in the text.
 */
export function tagsOf(page: string): Tag[] {
  // What style and script hold is not markup.
  const text = page.replace(/(<(style|script)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');
  const tags: Tag[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    if (text.slice(end, match.index).includes('<')) throw new Error(`a stray < in ${text.slice(end, match.index)}`);
    end = match.index + match[0].length;
    const [, closes, opens, attributes = '', alone] = match;
    if (closes !== undefined && open.pop() !== closes)
      throw new Error(`</${closes}> closes nothing: ${text.slice(end - 120, end)}`);
    if (opens === undefined) continue;
    tags.push({
      name: opens,
      attributes: Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value])),
    });
    if (!alone) open.push(opens);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return tags;
}
