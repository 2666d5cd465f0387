import { type ZodError, z } from 'zod';
import type { Text } from './contract.ts';

type Issue = ZodError['issues'][number];

const indonesian = z.locales.id().localeError;
const wordsOf = (message: ReturnType<typeof indonesian>) => (typeof message === 'string' ? message : message?.message);

/** What a check of a query or body says, in both languages: zod's own messages, or those our contracts give as `id / en`. */
export function issueText(issue: Issue): Text {
  const en = issue.message;
  const [ours, oursEn] = en.split(' / ');
  if (ours && oursEn) return { id: ours, en: oursEn };
  // A finished issue does not hold the value any more, so what was received is known from the English sentence only.
  const id = wordsOf(indonesian({ ...issue, input: undefined } as Parameters<typeof indonesian>[0]));
  const received = /received (.+)$/.exec(en)?.[1];
  return { id: (id ?? en).replace(/diterima undefined$/, received ? `diterima ${received}` : 'tidak ada'), en };
}
