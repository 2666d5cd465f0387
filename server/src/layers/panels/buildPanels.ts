import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { OriginCounts } from '../../reports/contract.ts';
import { addCounts, noCounts } from '../../reports/countReports.ts';
import { assembleLayer } from '../assembleLayer.ts';
import { caveatsOf } from '../caveats.ts';
import type { LayerQuery } from '../contract.ts';
import type { Figure } from '../figure.ts';
import { distinctSources } from '../layerDraft.ts';
import { layerScope } from '../layerScope.ts';
import { queryClassing } from '../queryClassing.ts';
import { reportsLayer } from '../reportsLayer.ts';
import type { Panel, PanelPace, PanelsQuery, PanelsResponse } from './contract.ts';
import { boundariesDiffer, sameDenominator, tooManyAreas } from './mixing.ts';
import { lengthCaveat, overlapCaveat, ownDenominatorsCaveat } from './panelCaveats.ts';
import { panelPeriods } from './panelPeriods.ts';
import { dayBeforeSteps, daysOf, type Step } from './panelSteps.ts';

/** A drawing of more areas, up to twelve times, would take seconds. */
const MOST_AREAS = 1000;

/**
 * The reports layer of several periods side by side: the same filter, unit and boundaries, and one classification of the figures of all
 * panels together. Areas outside the sight are `internal` in each. Throws AppError `invalid_request` for what may not stand under one
 * legend (boundaries of each period, denominators of several elections) and for more areas than can be drawn small.
 */
export async function buildPanels(db: Db, query: PanelsQuery, sight: Sight): Promise<PanelsResponse> {
  const dataVersion = db.version;
  if (query.boundaries === 'then') throw boundariesDiffer();
  if (query.steps === 'pemilihan' && query.pace === 'minggu') throw noPace();
  const asked: LayerQuery = query;
  const scope = await layerScope(db, 'laporan', asked, sight);
  if (scope.areas.length > MOST_AREAS) throw tooManyAreas(scope.areas.length, MOST_AREAS);
  const { steps, earlier, whole, completeness } = await panelPeriods(db, scope, query, sight);
  if (query.steps !== 'pemilihan') await sameDenominator(db, query, steps);
  const [all, ...drafts] = await Promise.all(
    [whole, ...steps].map((step) => reportsLayer(db, scope, inStep(asked, step), sight)),
  );
  if (!all) throw new RangeError('a draft for the whole period is always asked for');
  const told = drafts.map((draft, i) => paced(draft.figures, query.pace, steps[i] as Step));
  const { areas: classed, classes, absences } = assembleLayer(told.flat(), queryClassing(query, true));
  const size = scope.areas.length;
  const panels = steps.map((step, i): Panel => {
    const here = classed.slice(i * size, (i + 1) * size);
    const counts = noCounts();
    for (const { value, counts: own } of here) if (value !== null && own) addCounts(counts, own as OriginCounts);
    return {
      key: step.key,
      name: step.name,
      title: drafts[i]?.title ?? step.name,
      election: step.election,
      from: step.from,
      to: step.to,
      days: step.from && step.to ? daysOf(step.from, step.to) : null,
      ...(completeness[i] ?? { complete: null, provisional: false }),
      values: here.map((a) => a.value),
      low: here.map((a) => a.interval?.[0] ?? null),
      high: here.map((a) => a.interval?.[1] ?? null),
      classes: here.map((a) => a.class),
      absences: here.map((a) => a.absence),
      counts,
    };
  });
  const perWeek = query.pace === 'minggu';
  return {
    level: scope.level,
    parent: scope.parent?.code ?? null,
    group: scope.group,
    steps: query.steps,
    pace: query.pace,
    title: all.title,
    unit: perWeek ? { id: `${all.unit.id} per minggu`, en: `${all.unit.en} per week` } : all.unit,
    areas: (told[0] ?? all.figures).map(({ code, name, unit }) => ({ code, name, ...(unit ? { unit } : {}) })),
    panels,
    classes,
    absences,
    earlier,
    before: earlier > 0 ? dayBeforeSteps(steps) : null,
    caveats: caveatsOf(
      ...scope.caveats,
      ...all.caveats.filter((c) => query.steps !== 'pemilihan' || c.code !== 'penyebut_pemilihan'),
      lengthCaveat(panels, query.pace),
      overlapCaveat(panels),
      query.steps === 'pemilihan' ? ownDenominatorsCaveat(query.denominator) : null,
    ),
    meta: {
      dataVersion,
      sample: all.sample || drafts.some((d) => d.sample),
      sources: distinctSources([...all.sources, ...drafts.flatMap((d) => d.sources)]),
    },
  };
}

/** The filter of one step. */
function inStep(query: LayerQuery, { election, from, to }: Pick<Step, 'election' | 'from' | 'to'>): LayerQuery {
  return { ...query, election: election ?? undefined, from: from ?? undefined, to: to ?? undefined };
}

/** Figures per week of the step; as they are for the whole step. */
function paced(figures: readonly Figure[], pace: PanelPace, { from, to }: Step): readonly Figure[] {
  if (pace === 'periode' || from === null || to === null) return figures;
  const factor = 7 / daysOf(from, to);
  return figures.map((f) => ({
    ...f,
    value: f.value === null ? null : f.value * factor,
    interval: f.interval && [f.interval[0] * factor, f.interval[1] * factor],
  }));
}

function noPace(): AppError {
  return new AppError('invalid_request', {
    id: 'Rata-rata per minggu tidak berlaku untuk panel per pemilihan: laporan suatu pemilihan tidak terikat pada hari tertentu.',
    en: 'An average per week does not apply to panels per election: reports of an election are bound to no days.',
  });
}
