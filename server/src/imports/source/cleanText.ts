// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a field and are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** A field as it is stored: line breaks as LF, other control characters as blanks, trimmed; null when nothing is left. */
export function cleanText(text: string): string | null {
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').replace(EDGES, '');
  return clean === '' ? null : clean;
}
