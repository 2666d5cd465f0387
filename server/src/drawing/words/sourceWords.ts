import type { Format } from './format.ts';

/** "Bawaslu Babel, 29 Mei 2024": a source and its date (ISO or null), said once when the name has it already. */
export function sourceWords({ name, date }: { name: string; date: string | null }, format: Pick<Format, 'date'>): string {
  if (!date) return name;
  const [year, , day] = date.split('-');
  // Names spell months out, in either language: the day and the year around a word are what can be compared.
  return new RegExp(`\\b0?${Number(day)} \\p{L}+ ${year}`, 'u').test(name) ? name : `${name}, ${format.date(date)}`;
}

/** Sources in one line, those of the same day together: "SigapLapor, Siwaslu (23 Nov 2026); KPU (1 Agu 2024)". */
export function sourceLine(sources: readonly { name: string; date: string | null }[], format: Pick<Format, 'date'>): string {
  const days = new Map<string, string[]>();
  for (const source of sources) {
    const own = sourceWords(source, format) !== source.name;
    const day = own ? format.date(source.date) : '';
    const names = days.get(day) ?? [];
    if (!names.includes(source.name)) days.set(day, [...names, source.name]);
  }
  return [...days].map(([day, names]) => (day ? `${names.join(', ')} (${day})` : names.join('; '))).join('; ');
}
