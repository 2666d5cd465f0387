import { LOW_COVERAGE } from '../../../layers/caveats.ts';
import type { Slide } from '../contract.ts';
import { notesFor } from '../sentences/notes.ts';
import { capital } from '../sentences/speech.ts';
import { unitOf } from '../sentences/standing.ts';
import type { DeckContext } from './deckContext.ts';
import { comparisonRow, methodTable } from './methodTable.ts';
import { slideOf } from './slideOf.ts';

/** What figures are made of, and what they cannot say; all sources of the deck. */
export function methodSlide({ reading, speech, subject }: DeckContext): Slide {
  const { pick, format, text } = speech;
  const { reports, signature, coverage, profile, trend, index } = reading;
  const election = reports.observed.basis.denominator?.election;
  const rows = [
    [
      pick('Yang dihitung', 'What is counted'),
      pick(
        `${capital(subject.what)} yang tercatat, ${text(reports.observed.basis.period.phrase)}; bukan semua kejadian, dan bukan putusan.`,
        `Recorded ${subject.what}, ${text(reports.observed.basis.period.phrase)}; not everything that happened, and no verdict.`,
      ),
    ],
    [
      pick('Angka', 'Figures'),
      subject.per === null
        ? pick('Jumlah; wilayah besar tampak lebih banyak.', 'Counts; large areas seem to have more.')
        : pick(
            `${capital(unitOf(subject))}${election ? `, ${election.name}` : ''}.`,
            `${capital(unitOf(subject))}${election ? `, ${election.name}` : ''}.`,
          ),
    ],
    [
      pick('Selang', 'Intervals'),
      pick(
        'Selang 95 % (Poisson eksak). Angka yang selangnya bertumpuk tidak diurutkan.',
        '95% intervals (exact Poisson). Figures whose intervals overlap are put in no order.',
      ),
    ],
    ...(subject.per === null ? [] : [comparisonRow(subject, speech)]),
    [
      pick('Peringkat', 'Ranks'),
      pick(
        `Rentang peringkat dari ${format.integer(reports.ranks.draws)} undian.`,
        `Ranges of ranks from ${format.integer(reports.ranks.draws)} draws.`,
      ),
    ],
    [
      pick('Isu menonjol', 'What stands out'),
      pick(
        `Bagian isu jelas lebih besar daripada di seluruh ${subject.kind}; sekurangnya ${format.integer(signature.minimum.total)} kasus.`,
        `The share of the issue is clearly larger than in the whole; at least ${format.integer(signature.minimum.total)} cases.`,
      ),
    ],
    [
      pick('Cakupan', 'Coverage'),
      pick(
        `Bagian laporan pengawasan yang masuk; di bawah ${format.percent(LOW_COVERAGE)} disebut rendah. Tanpa laporan dan tanpa pengawasan: belum terpantau, bukan nol.`,
        `Share of expected supervision reports that came in; below ${format.percent(LOW_COVERAGE)} is called low. No report and nobody watching: not monitored, not zero.`,
      ),
    ],
    [
      pick('Arah', 'Direction'),
      pick(
        `Diuji (Mann-Kendall) bila ada sekurangnya ${format.integer(trend.leastPeriods)} periode lengkap; periode sementara tidak ikut.`,
        `Tested (Mann-Kendall) from ${format.integer(trend.leastPeriods)} complete periods on; provisional ones take no part.`,
      ),
    ],
    ...(index
      ? [
          [
            'IKP',
            pick(
              'Dibaca sendiri; tidak digabung dengan laporan, dan antaredisi tidak sebanding.',
              'Read by itself; not mixed with reports, and editions do not compare.',
            ),
          ],
        ]
      : []),
  ];
  return slideOf({
    id: 'method',
    kind: 'method',
    title: pick('Cara membaca angka ini, dan apa yang tidak dikatakannya', 'How to read these figures, and what they do not say'),
    texts: [],
    blocks: [methodTable(rows, speech)],
    caveats: [
      pick(
        'Laporan yang lebih banyak dapat berarti pengawasan yang lebih giat.',
        'More reports may mean more active supervision.',
      ),
      pick('Angka ini tidak menunjukkan sebab.', 'These figures do not show causes.'),
    ],
    sources: [
      ...reports.layer.meta.sources,
      ...coverage.meta.sources,
      ...signature.meta.sources,
      ...(index?.meta.sources ?? []),
      ...profile.meta.sources,
    ],
    notes: notesFor('method', subject, speech),
  });
}
