import type { PublicRelease } from '../public/contract.ts';
import { LEAST_WIDTH } from '../public/contract.ts';
import { componentsOf } from './components.ts';
import { highs } from './highsWorld.ts';
import { historyFaults } from './history.ts';
import { type Cells, readCells } from './readCells.ts';
import { relationsOf, restatedPairs } from './relationsOf.ts';
import { type AuditFault, type AuditOptions, type AuditReport, type Leak, MOST_FAULTS } from './report.ts';
import { shapeFaults } from './shape.ts';
import { slicesOf } from './slices.ts';
import { smallFigures } from './smallFigures.ts';
import { type Restated, truthOf, unknownsOf } from './unknowns.ts';
import { widthsOf } from './widths.ts';

const SECONDS = 1800;

/**
 * Attacks a finished document as somebody would who has it, all earlier releases of its series, and a solver.
 *
 * The attacker knows: every shown figure; that zeros are shown and counts below 5 are not, so that a hidden count is a whole number from 1;
 * all sums that the format promises (see `relationsOf`), over issues, months, areas, windows and releases; and the rule, that counts are
 * hidden because one of those that hang together with them is 1 to 4 or was corrected by 1 to 4 (see `widthsOf`). Rates add nothing: they
 * are made from shown counts. With `truth` the attacker also knows which counts a correction left as they were, and whether the others
 * grew or shrank. Not assumed: knowledge of own reports, and of how ties between equally good choices of hidden cells are broken.
 *
 * A hidden count is safe when two worlds that fit all this differ in it by LEAST_WIDTH. "Safe" is proven by such worlds, checked in whole
 * numbers; it does not rest on the solver's word.
 */
export async function auditDocument(document: PublicRelease, options: AuditOptions = {}): Promise<AuditReport> {
  const started = performance.now();
  const cells = readCells(document);
  const hidden = cells.cells.filter((c) => c.value === null).length;
  const faults = [
    ...shapeFaults(document, cells),
    ...historyFaults(document, options.previous),
    ...smallFigures(document, cells),
  ];
  const report: AuditReport = {
    cells: cells.cells.length,
    hidden,
    leastWidth: null,
    components: 0,
    seconds: 0,
    faults,
    leaks: [],
  };
  if (!faults.some((f) => f.kind === 'shape')) await attack(document, cells, options, report, started);
  report.faults = limited(faults);
  report.seconds = (performance.now() - started) / 1000;
  return report;
}

async function attack(document: PublicRelease, cells: Cells, options: AuditOptions, report: AuditReport, started: number) {
  const { faults, leaks } = report;
  const relations = relationsOf(document, cells);
  const truth = options.truth ? trueValues(document, cells, options.truth, faults) : null;
  const { unknowns, wrong } = unknownsOf(cells, relations, restatedOf(document, cells, truth), truth);
  for (const r of wrong)
    faults.push({
      kind: 'sums',
      where: cells.nameOf(relations[r]?.total as number),
      text: { id: 'Bagian-bagiannya tidak berjumlah angka ini.', en: 'Its parts do not add up to it.' },
    });
  const components = componentsOf(unknowns);
  report.components = components.length;
  const slices = slicesOf(document, cells, unknowns);
  const solver = await highs();
  const deadline = started + (options.seconds ?? SECONDS) * 1000;
  for (const component of components) {
    const { status, narrow } = widthsOf(solver, component, slices, deadline, options.mostLeaks ?? MOST_FAULTS);
    const nameOf = (i: number) => unknowns.name[component.members[i] as number] as string;
    if (status !== 'done') faults.push(status === 'late' ? late(nameOf(0)) : impossible(nameOf(0)));
    for (const { unknown, ...leak } of narrow) leaks.push({ where: nameOf(unknown), ...leak });
    if (status === 'late') break;
  }
  for (const leak of leaks) faults.push(leakFault(leak));
  const unsure = faults.some((f) => f.kind === 'limit' || f.kind === 'sums');
  if (unknowns.cell.length > 0 && !unsure)
    report.leastWidth = leaks.reduce((least, { low, high }) => Math.min(least, high - low), LEAST_WIDTH);
}

/** The true value of every cell, null when tables are not the same; tells what the document shows differently. */
function trueValues(
  document: PublicRelease,
  cells: Cells,
  tables: NonNullable<AuditOptions['truth']>,
  faults: AuditFault[],
): number[] | null {
  const { truth, missing } = truthOf(cells, tables, readCells({ ...document, tables: [...tables] }));
  const say = (cell: number, id: string, en: string) =>
    faults.push({ kind: 'truth', where: cells.nameOf(cell), text: { id, en } });
  for (const cell of missing) say(cell, 'Angka sebenarnya tidak ada.', 'Its true count is missing.');
  if (missing.length > 0) return null;
  for (const [i, { value }] of cells.cells.entries()) {
    if (value === null && truth[i] === 0)
      say(i, 'Nol disamarkan, padahal nol selalu tampak.', 'A zero is hidden, but zeros are always shown.');
    if (value !== null && value !== truth[i]) say(i, 'Berbeda dari angka sebenarnya.', 'Differs from the true count.');
  }
  return truth;
}

function* restatedOf(document: PublicRelease, cells: Cells, truth: readonly number[] | null): Generator<Restated> {
  for (const { before, after } of restatedPairs(document, cells)) {
    const step = truth ? (truth[after] as number) - (truth[before] as number) : null;
    yield { before, after, change: step === null ? null : step === 0 ? 'same' : step > 0 ? 'grew' : 'shrank' };
  }
}

const late = (where: string): AuditFault => ({
  kind: 'limit',
  where,
  text: { id: 'Pemeriksaan tidak selesai pada waktunya.', en: 'The audit did not finish in time.' },
});

const impossible = (where: string): AuditFault => ({
  kind: 'sums',
  where,
  text: {
    id: 'Tidak ada angka yang cocok dengan yang tampak di sekitarnya.',
    en: 'No count would fit with what is shown around it.',
  },
});

const leakFault = ({ where, by }: Leak): AuditFault => ({
  kind: 'leak',
  where,
  text:
    by === 'sums'
      ? {
          id: 'Angka yang disamarkan ini dapat ditebak terlalu tepat dari angka yang tampak.',
          en: 'This hidden figure can be told too exactly from figures that are shown.',
        }
      : {
          id: 'Angka yang disamarkan ini dapat ditebak terlalu tepat oleh orang yang tahu mengapa angka disamarkan.',
          en: 'This hidden figure can be told too exactly by somebody who knows why figures are hidden.',
        },
});

/** At most MOST_FAULTS of each kind. */
function limited(faults: readonly AuditFault[]): AuditFault[] {
  const counts = new Map<string, number>();
  return faults.filter(({ kind }) => {
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    return n <= MOST_FAULTS;
  });
}
