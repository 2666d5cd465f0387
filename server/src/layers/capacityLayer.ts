import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { CAPACITY_FIGURES, type CapacityFigure } from '../regions/staff/contract.ts';
import { STAFF_NORMS } from '../regions/staff/norms.ts';
import { staffAt, staffFor } from '../regions/staff/readStaff.ts';
import { type StaffInArea, staffCapacity } from '../regions/staff/staffCapacity.ts';
import { filterPeriod } from './calendar.ts';
import { capacityFigures, normClassing, staffOf } from './capacityFigures.ts';
import * as caveat from './caveats.ts';
import type { LayerQuery } from './contract.ts';
import { capacityTitle } from './figureTitle.ts';
import { distinctSources, type LayerDraft } from './layerDraft.ts';
import { electionOfMeasure, usesSample } from './layerRate.ts';
import type { LayerScope } from './layerScope.ts';
import { parseBreaks } from './parseBreaks.ts';
import { queryClassing } from './queryClassing.ts';
import { listSampleSources } from './repository.ts';
import { COUNTRY, staffStatements, statementText } from './staffStatements.ts';
import { unusedFilters } from './unusedFilters.ts';

/** Supervisor staff against the norm; published numbers, so everybody sees them. `indicator` chooses the figure, default PTPS per TPS. */
export async function capacityLayer(db: Db, scope: LayerScope, query: LayerQuery): Promise<LayerDraft> {
  const figure = chosenFigure(query.indicator);
  const kind = staffOf(figure);
  const period = await filterPeriod(db, query);
  const election = await electionOfMeasure(db, kind, period);
  const ask = { kind, election: election?.id ?? '' };
  // The areas of a group, or of a parent that was divided since, lie in several regions and are compared with no single one.
  const compared = scope.yardstick.code === null ? null : scope.parent;
  const [parts, parent, statements, samples] = await Promise.all([
    Promise.all((scope.within ?? [null]).map((within) => staffAt(db, { ...ask, level: scope.level, within }))),
    compared ? staffFor(db, compared.code, kind, ask.election) : null,
    staffStatements(db, kind),
    Promise.all([kind, STAFF_NORMS[kind].unit].map((measure) => listSampleSources(db, ask.election, measure))),
  ]);
  const staff = new Map(parts.flatMap((part) => [...part]));
  const statementsOf = (code: string) => (statements.get(code) ?? []).map(statementText);
  const figures = capacityFigures({ areas: scope.areas, figure, staff, election: election?.name ?? null, statementsOf });
  const known = figures.filter((f) => f.value !== null);
  const used = [...staff.values()].flatMap((s) => [s.staff, s.units]);
  const sample = known.length > 0 && usesSample(used, new Set(samples.flatMap((s) => [...s])));
  const own = parent && staffCapacity(kind, parent, ask.election);
  return {
    title: capacityTitle({
      figure,
      election: election?.name ?? null,
      level: scope.level,
      parentName: scope.place,
    }),
    unit: UNITS[figure],
    figures,
    classing: capacityClassing(figure, query),
    parentFigure:
      compared && own
        ? {
            code: compared.code,
            name: compared.name,
            value: figure === 'tps_tanpa_pengawas' ? own.short : own.ratio,
          }
        : null,
    unplaced: null,
    caveats: caveat.caveatsOf(
      caveat.sampleCaveat(sample),
      { code: 'norma_pengawas', text: normText(kind) },
      caveat.partialFigureCaveat(known.length, figures.length),
      election?.derived ? { code: 'pengawas_pemilihan', text: electionText(election.name) } : null,
      ...statementsOf(scope.parent?.code ?? COUNTRY).map((text) => ({ code: 'terbitan_pengawas', text })),
      caveat.unusedFilterCaveat(unusedFilters(query, ['election', 'from', 'to'])),
    ),
    period: { from: period.from, to: period.to },
    sources: staffSources(staff),
    sample,
  };
}

const UNITS: Record<CapacityFigure, LayerDraft['unit']> = {
  ptps: { id: 'PTPS per TPS', en: 'PTPS per polling station (TPS)' },
  pkd: { id: 'PKD per desa/kelurahan', en: 'PKD per village' },
  panwascam: { id: 'anggota Panwascam per kecamatan', en: 'Panwascam members per kecamatan' },
  tps_tanpa_pengawas: { id: 'TPS tanpa pengawas', en: 'polling stations (TPS) without a supervisor' },
};

function chosenFigure(asked: string | undefined): CapacityFigure {
  const figure = CAPACITY_FIGURES.find((f) => f === (asked ?? 'ptps'));
  if (figure) return figure;
  const list = CAPACITY_FIGURES.join(', ');
  throw new AppError('not_found', {
    id: `Indikator kapasitas “${asked}” tidak dikenal. Yang ada: ${list}.`,
    en: `The capacity indicator “${asked}” is not known. Known: ${list}.`,
  });
}

function capacityClassing(figure: CapacityFigure, query: LayerQuery) {
  const asked = parseBreaks(query.breaks) !== null || (query.method !== undefined && query.method !== 'tetap');
  return figure === 'tps_tanpa_pengawas' || asked ? queryClassing(query, true) : normClassing(figure);
}

function normText(kind: keyof typeof STAFF_NORMS) {
  const { source } = STAFF_NORMS[kind];
  return {
    id: `Pembanding: ${source.id}. Angka per wilayah adalah jumlah seluruhnya; di dalamnya dapat ada yang lebih dan yang kosong.`,
    en: `Reference: ${source.en}. A figure is that of the whole area; inside it some places may have more and others none.`,
  };
}

const electionText = (name: string) => ({
  id: `Angka pengawas: ${name}. Pilih pemilihan lain di saringan untuk angka lain.`,
  en: `Numbers of supervisors: ${name}. Choose another election in the filter for others.`,
});

/** At most a few sources stand above the map; every area names its own. */
function staffSources(staff: ReadonlyMap<string, StaffInArea>) {
  const MOST = 12;
  const all = [...staff.values()].flatMap(({ staff: own, units }) =>
    'value' in own && 'value' in units ? [own.source, units.source] : [],
  );
  return distinctSources(all.map((s) => ({ ...s, note: null }))).slice(0, MOST);
}
