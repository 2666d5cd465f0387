import type { Queryable } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Text } from '../http/contract.ts';
import type { Fact } from '../indices/contract.ts';
import { listFacts } from '../indices/repository.ts';
import type { Staff } from '../regions/staff/contract.ts';
import { dateText } from './sentence.ts';

/** Topic of the published facts about each kind of staff. */
const TOPICS: Record<Staff, string> = { ptps: 'PTPS', pkd: 'PKD', panwascam: 'Panwascam' };
/** Code of the whole country in facts. */
export const COUNTRY = '00';

/** What was published about staff of a kind: posts to be filled, or words without a number; by area. */
export async function staffStatements(db: Queryable, kind: Staff): Promise<Map<string, Omit<Fact, 'conflict'>[]>> {
  const facts = await keptPerVersion(db, `staff facts ${kind}`, () => listFacts(db, { topic: TOPICS[kind] }));
  const byCode = new Map<string, Omit<Fact, 'conflict'>[]>();
  for (const fact of facts) byCode.set(fact.code, [...(byCode.get(fact.code) ?? []), fact]);
  return byCode;
}

/** "Terbitan: kebutuhan PTPS Pemilu 2024: 4116 (detik.com, Des 2023)." */
export function statementText(fact: Omit<Fact, 'conflict'>): Text {
  const date = dateText(fact.date);
  return {
    id: `Terbitan: ${fact.measure}: ${fact.valueText} (${fact.source}, ${date.id}).`,
    en: `Published: ${fact.measure}: ${fact.valueText} (${fact.source}, ${date.en}).`,
  };
}
