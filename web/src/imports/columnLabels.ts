import type { Text } from '@petarawan/server/contract/http';
import type { IntakeColumn } from '@petarawan/server/contract/imports/intake';

/** Names columns in the language in force; a column nobody described keeps its own name. */
export function columnLabels(columns: readonly IntakeColumn[], say: (text: Text) => string): (name: string) => string {
  const known = new Map(columns.map((c) => [c.name, say(c.label)]));
  return (name) => known.get(name) ?? name;
}
