import { LOW_COVERAGE } from '../../../layers/caveats.ts';
import { siteFormat } from '../../../releases/site/siteFormat.ts';
import type { Slide } from '../contract.ts';
import { notesFor } from '../sentences/notes.ts';
import { comparisonRow, methodTable } from '../slides/methodTable.ts';
import { slideOf } from '../slides/slideOf.ts';
import { type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';
import { both } from './releaseMapSlide.ts';

/** What the deck of a release is about, and by what it can be checked. */
export function releaseCoverSlide(context: ReleaseContext): Slide {
  const { head, view, speech, words, subjects } = context;
  const { pick, format } = speech;
  const number = format.integer(head.number);
  const months = siteFormat(speech.language).months(view.from, view.to);
  return slideOf({
    id: 'cover',
    kind: 'cover',
    title: pick(
      `${subjects.laporan.place}: laporan dan temuan pengawasan pemilu`,
      `${subjects.laporan.place}: reports and findings of election supervision`,
    ),
    texts: [
      pick(
        `Rilis ${number}, terbit ${format.date(head.publishedOn)}; kejadian ${months}.`,
        `Release ${number}, published ${format.date(head.publishedOn)}; events of ${months}.`,
      ),
      words.honest.never,
      head.supersededBy === null ? null : words.superseded(head.supersededBy),
    ],
    sources: releaseSources(context),
    notes: notesFor('cover', { ...subjects.laporan, what: both(context) }, speech, true),
  });
}

/** How the published figures are made, what is not in them, and how to check them. */
export function releaseMethodSlide(context: ReleaseContext): Slide {
  const { head, document, view, speech, words, subjects, averages } = context;
  const { pick, format } = speech;
  const subject = subjects.laporan;
  const rows = [
    [
      pick('Yang dihitung', 'What is counted'),
      pick(
        'Laporan dari masyarakat dan temuan pengawas menurut tanggal kejadian; tidak dijumlahkan.',
        'Reports by the public and findings by supervisors, by day of the event; not added up.',
      ),
    ],
    [
      pick('Angka', 'Figures'),
      view.measure === 'rate' && document.denominator
        ? words.measure.rate(document.denominator.electionName)
        : words.measure.count,
    ],
    [
      pick('Disamarkan', 'Hidden'),
      pick(
        'Jumlah 1–4, dan jumlah lain yang dapat membukanya. Bukan nol, dan tidak boleh dihitung dari selisih.',
        'Counts of 1–4, and others from which they could be worked out. Not zero, and not to be worked out from differences.',
      ),
    ],
    [
      pick('Selang', 'Intervals'),
      pick(
        'Selang 95 % (Poisson eksak) dari jumlah yang diterbitkan; angka yang selangnya bertumpuk tidak diurutkan.',
        '95% intervals (exact Poisson) of the published counts; figures whose intervals overlap are put in no order.',
      ),
    ],
    ...(averages.laporan === null ? [] : [comparisonRow(subject, speech)]),
    [
      pick('Cakupan', 'Coverage'),
      pick(
        `Bagian laporan pengawasan yang masuk; di bawah ${format.percent(LOW_COVERAGE)} disebut rendah.`,
        `Share of expected supervision reports that came in; below ${format.percent(LOW_COVERAGE)} is called low.`,
      ),
    ],
    [
      pick('Tidak dimuat', 'Not in it'),
      pick(
        'Rencana pencegahan, profil internal, peringkat, isu khas, dan informasi awal: rilis tidak memuatnya.',
        'Plans of prevention, internal profiles, ranks, distinctive issues and preliminary information: the release has none.',
      ),
    ],
    [
      pick('Periksa sendiri', 'Check it'),
      pick(
        `Rilis ${format.integer(head.number)}, metode ${head.methodVersion}, SHA-256 ${head.sha256}.`,
        `Release ${format.integer(head.number)}, method ${head.methodVersion}, SHA-256 ${head.sha256}.`,
      ),
    ],
  ];
  return slideOf({
    id: 'method',
    kind: 'method',
    title: pick(
      'Cara membaca angka rilis ini, dan apa yang tidak dimuatnya',
      'How to read the figures of this release, and what is not in it',
    ),
    texts: [],
    blocks: [methodTable(rows, speech)],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('method', { ...subject, what: both(context) }, speech, true),
  });
}
