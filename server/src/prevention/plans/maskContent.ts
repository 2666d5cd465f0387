import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { cleanText } from '../../imports/source/cleanText.ts';
import type { PlanContent, PlanItem } from './contract.ts';

/** What somebody wrote, without control characters and personal data. */
export const plain = (text: string): string => maskedText(cleanText(text) ?? '');
/** The same where nothing need stand; null for nothing. */
export const plainOrNull = (text: string | null): string | null => (text === null ? null : plain(text) || null);

/** A plan as it may be stored: every text that people write is plain; codes are left as they are, because they are checked against lists. */
export const maskContent = (content: PlanContent): PlanContent => ({
  ...content,
  title: plain(content.title),
  owner: plain(content.owner),
  targets: content.targets.map(plain).filter((target) => target !== ''),
  note: plainOrNull(content.note),
  items: content.items.map(maskItem),
});

const maskItem = (item: PlanItem): PlanItem => ({
  ...item,
  title: plain(item.title),
  belt: plainOrNull(item.belt),
  actor: plainOrNull(item.actor),
  audience: plainOrNull(item.audience),
  target: plainOrNull(item.target),
  channels: [...new Set(item.channels)],
  activities: [...new Set(item.activities)],
  evidence: item.evidence && { ...item.evidence, note: plainOrNull(item.evidence.note) },
});
