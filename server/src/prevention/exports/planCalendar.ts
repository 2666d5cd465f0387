import ical, { ICalEventStatus } from 'ical-generator';
import { evidenceSentence, exportFormat } from './exportFormat.ts';
import { ITEM_STATUS_NAMES } from './exportWords.ts';
import { inOrder, type PlanDocument } from './planDocument.ts';
import { statusName } from './statusName.ts';

/** The day after `YYYY-MM-DD`: calendars name the first day that is over. */
const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

/** Text of a property of the calendar itself, which the library writes as it is: on one line, signs of the format marked. */
const held = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');

/**
 * The items that have a day as a calendar (RFC 5545) of whole days. An item keeps its UID in all versions of its plan, and the version is its
 * SEQUENCE, so that a calendar that was given an older one moves the entry instead of adding another. Called off items stay as cancelled.
 */
export function planCalendar(document: PlanDocument): string {
  const { plan, words, language } = document;
  const format = exportFormat(language);
  const dated = inOrder(plan.content.items).filter(({ from, to }) => from !== null || to !== null);
  const left = plan.content.items.length - dated.length;
  const calendar = ical({
    name: held(`${plan.meta.sample ? `${words.sampleShort}: ` : ''}${plan.title}`),
    description: held(
      [
        `${plan.regionName} (${plan.code})`,
        `${statusName(plan.status, language)}, ${words.version.toLowerCase()} ${plan.version}`,
        left === 0 ? null : words.left(left),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    ),
    prodId: { company: 'PetaRawan', product: 'prevention', language: language === 'id' ? 'ID' : 'EN' },
  });
  const saved = new Date(plan.updatedAt);
  const draft = plan.status === 'draf' || plan.status === 'diajukan';
  for (const item of dated) {
    const from = item.from ?? item.to ?? '';
    const measure = item.measure === null ? undefined : document.measures.get(item.measure);
    const told = [
      plan.meta.sample ? words.sample : null,
      `${words.issue}: ${document.issue(item.issue)}`,
      measure ? `${words.measure}: ${measure.name[language]}` : null,
      item.actor && `${words.actor}: ${item.actor}`,
      item.audience && `${words.audience}: ${item.audience}`,
      item.target && `${words.target}: ${item.target}`,
      item.belt && `${words.belt}: ${item.belt}`,
      `${words.status}: ${ITEM_STATUS_NAMES[language][item.status]}`,
      `${words.why}: ${evidenceSentence(item, words, format)}`,
      `${words.plan}: ${plan.title}, ${words.version.toLowerCase()} ${plan.version}`,
    ];
    calendar.createEvent({
      id: `rencana-${plan.id}-${item.key}@petarawan`,
      sequence: plan.version,
      stamp: saved,
      start: new Date(`${from}T00:00:00Z`),
      end: dayAfter(item.to ?? from),
      allDay: true,
      summary: item.title,
      location: document.area(item.code),
      description: told.filter((part) => part).join('\n'),
      categories: [{ name: document.issue(item.issue) }],
      status: item.status === 'batal' ? ICalEventStatus.CANCELLED : draft ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      ...(document.link === null ? {} : { url: document.link }),
    });
  }
  return calendar.toString();
}
