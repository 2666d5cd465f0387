import type { Slide } from '../contract.ts';
import { notesFor } from '../sentences/notes.ts';
import { levelName } from '../sentences/subject.ts';
import type { DeckContext } from './deckContext.ts';
import { slideOf } from './slideOf.ts';

/** What the deck is about: area, what is counted, for which time. */
export function coverSlide({ reading, speech, subject }: DeckContext): Slide {
  const { format, pick, text } = speech;
  const { layer } = reading.reports;
  const { from, to } = reading.trend.periods;
  return slideOf({
    id: 'cover',
    kind: 'cover',
    title: pick(
      `${subject.place}: laporan, temuan, dan pencegahan per ${levelName(subject, speech)}`,
      `${subject.place}: reports, findings and prevention by ${levelName(subject, speech, 1)}`,
    ),
    texts: [
      `${text(layer.title)}.`,
      from && to
        ? pick(`Data tercatat untuk ${format.dateRange(from, to)}.`, `Recorded data for ${format.dateRange(from, to)}.`)
        : null,
      pick(
        'Angka menghitung yang dilaporkan dan ditemukan, bukan semua kejadian, dan bukan putusan.',
        'Figures count what was reported and found, not everything that happened, and are no verdict.',
      ),
    ],
    sources: layer.meta.sources,
    notes: notesFor('cover', subject, speech),
  });
}
