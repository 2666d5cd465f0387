/** The text with the passwords of URLs (`scheme://user:password@host`, `password=…`) replaced by `***`, for logs and lists. */
export function maskPasswords(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:/?#@]*):[^\s/?#]*@/gi, '$1:***@')
    .replace(/([?&\s](?:ssl)?password=)[^&\s'"]+/gi, '$1***');
}
