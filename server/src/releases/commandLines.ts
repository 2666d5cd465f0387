import { RELEASE_STATUS_NAMES, type ReleaseDetail, type ReleaseHead } from './contract.ts';

const period = ({ from, to }: { from: string | null; to: string | null }) => (from && to ? `${from} s.d. ${to}` : '–');

/** A release in one line, for lists. */
export const releaseLine = (r: ReleaseHead): string =>
  [
    String(r.number).padStart(4),
    RELEASE_STATUS_NAMES[r.status].id.padEnd(24),
    r.area.padEnd(3),
    r.areaName,
    period(r),
    r.sha256?.slice(0, 12) ?? '',
  ].join('  ');

/** A release with what is hidden in it, what is open, and what was done to it. */
export function releaseLines(r: ReleaseDetail): string[] {
  const { summary, problem } = r;
  return [
    `Rilis ${r.number}: ${r.areaName} (${r.area}), ${RELEASE_STATUS_NAMES[r.status].id} / ${RELEASE_STATUS_NAMES[r.status].en}`,
    `Periode / period: ${period(r)}`,
    ...(r.sample ? ['DATA CONTOH / sample data'] : []),
    ...(r.sha256 ? [`sha256: ${r.sha256}`] : []),
    ...(problem ? [problem.text.id, problem.text.en, ...problem.items.map(({ id }) => `  - ${id}`)] : []),
    ...(summary
      ? [
          `Angka: ${summary.cells} (nol ${summary.zeros}, tampak ${summary.shown}, disamarkan ${summary.hiddenSmall} kecil + ${summary.hiddenForOthers} pelindung)`,
          `Figures: ${summary.cells} (zero ${summary.zeros}, shown ${summary.shown}, hidden ${summary.hiddenSmall} small + ${summary.hiddenForOthers} to protect others)`,
          ...(summary.leastWidth === null
            ? []
            : [`Rentang tersempit angka tersembunyi / least width of a hidden figure: ${summary.leastWidth}`]),
        ]
      : []),
    ...(r.approved?.alone
      ? [
          'Disetujui oleh penyiapnya sendiri: satu-satunya pengguna komputer ini. / Approved by whoever prepared it, the one user of this machine.',
        ]
      : []),
    ...r.steps.map(({ at, step, by, reason }) => `  ${at}  ${step}  ${by}${reason ? `  “${reason}”` : ''}`),
    ...(r.may.moveTo.length > 0
      ? [`Berikutnya / next: ${r.may.moveTo.map((to) => RELEASE_STATUS_NAMES[to].id).join(', ')}`]
      : []),
  ];
}
