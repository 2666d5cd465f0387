import type { Format } from './format.ts';

/** "Bawaslu Babel, 29 Mei 2024": a source and its date (ISO or null), said once when the name has it already. */
export function sourceWords({ name, date }: { name: string; date: string | null }, format: Pick<Format, 'date'>): string {
  if (!date) return name;
  const [year, , day] = date.split('-');
  // Names spell months out, in either language: the day and the year around a word are what can be compared.
  return new RegExp(`\\b0?${Number(day)} \\p{L}+ ${year}`, 'u').test(name) ? name : `${name}, ${format.date(date)}`;
}
