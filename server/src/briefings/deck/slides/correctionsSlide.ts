import type { Slide } from '../contract.ts';
import type { DeckCorrections } from '../reading/readCorrections.ts';
import { notesFor } from '../sentences/notes.ts';
import type { Speech } from '../sentences/speech.ts';
import type { Subject } from '../sentences/subject.ts';
import { slideOf } from './slideOf.ts';

/** More entries are not read on a slide; the rest stands on the pages of the release. */
const MOST = 8;

/** What published figures were wrong and have been corrected, latest first; or that nothing was. */
export function correctionsSlide({ newest, log }: DeckCorrections, subject: Subject, speech: Speech, released = false): Slide {
  const { pick, format } = speech;
  const entries = [...log].sort((a, b) => b.on.localeCompare(a.on) || b.release - a.release);
  const shown = entries.slice(0, MOST);
  const left = entries.length - shown.length;
  const number = newest && format.integer(newest.number);
  const none =
    newest === null
      ? pick(
          `Belum ada rilis yang terbit untuk ${subject.place}, jadi belum ada catatan koreksi.`,
          `No release has been published for ${subject.place} yet, so there is no log of corrections.`,
        )
      : pick(
          `Rilis ${number} (terbit ${format.date(newest.publishedOn)}) tidak mencatat koreksi.`,
          `Release ${number} (published ${format.date(newest.publishedOn)}) has no corrections in its log.`,
        );
  return slideOf({
    id: 'corrections',
    kind: 'corrections',
    title:
      entries.length === 0
        ? pick('Belum ada koreksi yang tercatat', 'No corrections on record')
        : pick(
            `${format.integer(entries.length)} koreksi tercatat sampai rilis ${number}`,
            `${format.integer(entries.length)} corrections on record up to release ${number}`,
          ),
    texts: [
      entries.length === 0 ? none : null,
      released
        ? null
        : pick(
            'Angka paparan internal mengikuti data saat dibuat: setelah diperbarui, yang berubah tercantum dalam daftar perubahan paparan ini.',
            'Figures of an internal deck follow the data of the day it was made: after a refresh the list of changes of this deck tells what differs.',
          ),
    ],
    blocks: [
      shown.length === 0
        ? null
        : {
            type: 'table',
            title: pick('Catatan koreksi', 'Log of corrections'),
            columns: [
              { label: pick('Tanggal', 'Date'), align: 'left', width: 1.1 },
              { label: pick('Rilis', 'Release'), align: 'right', width: 0.8 },
              { label: pick('Memperbaiki', 'Corrects'), align: 'right', width: 1 },
              { label: pick('Apa yang diperbaiki', 'What was corrected'), align: 'left', width: 6 },
            ],
            rows: shown.map((c) => [
              format.date(c.on),
              format.integer(c.release),
              pick(`rilis ${format.integer(c.about)}`, `release ${format.integer(c.about)}`),
              c.text,
            ]),
            more:
              left > 0
                ? pick(
                    `${format.integer(left)} koreksi yang lebih lama ada di halaman rilis.`,
                    `${format.integer(left)} older corrections are on the pages of the release.`,
                  )
                : null,
            alt: pick(
              `Tabel ${format.integer(shown.length)} koreksi, terbaru ${format.date(shown[0]?.on)}.`,
              `A table of ${format.integer(shown.length)} corrections, the latest of ${format.date(shown[0]?.on)}.`,
            ),
          },
    ],
    sources: newest
      ? [
          {
            name: pick(`Rilis ${number} ${newest.areaName}`, `Release ${number}, ${newest.areaName}`),
            date: newest.publishedOn,
            note: null,
          },
        ]
      : [],
    notes: notesFor('corrections', subject, speech),
    facts: entries.map((c) => ({
      id: `correction:${c.release}:${c.about}:${c.on}`,
      label: pick('Koreksi', 'Correction'),
      value: c.text,
    })),
  });
}
