/** A pattern of numbers as people say it: `{nomor}/PM.00/{tahun}` is "nomor urut / PM.00 / tahun". */
export const patternWords = (pattern: string, parts: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{([a-z-]+)\}/g, (whole, part: string) => parts[part] ?? whole).replaceAll('/', ' / ');
