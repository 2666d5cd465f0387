import type { Measure, MeasureInput, MeasureStage } from '@petarawan/server/contract/prevention/measures';

/** An estimate as it is being written; all empty = none. */
export interface RangeDraft {
  low: number | null;
  high: number | null;
  per: string;
  basis: string;
}

/** A measure as it is being written. */
export interface MeasureDraft {
  /** Null for a new one. */
  code: string | null;
  version: number;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  issues: readonly string[];
  stages: readonly MeasureStage[];
  actors: string;
  actorsEn: string;
  basis: string;
  form: string;
  kind: string;
  programme: string;
  cost: RangeDraft;
  staff: RangeDraft;
  sourceName: string;
  sourceDate: string;
  sourceNote: string | null;
  reason: string;
}

const NO_RANGE: RangeDraft = { low: null, high: null, per: '', basis: '' };
/** The Indonesian words stand for the English ones where there are none: shown empty, so that they are not mistaken for a translation. */
const english = ({ id, en }: { id: string; en: string }) => (en === id ? '' : en);
const rangeDraft = (range: Measure['cost']): RangeDraft =>
  range ? { low: range.low, high: range.high, per: range.per.id, basis: range.basis.id } : NO_RANGE;

export const emptyDraft = (issue: string | null): MeasureDraft => ({
  ...{ code: null, version: 0, name: '', nameEn: '', description: '', descriptionEn: '', actors: '', actorsEn: '', basis: '' },
  ...{ issues: issue === null ? [] : [issue], stages: [], form: 'kegiatan_lainnya', kind: '', programme: '' },
  ...{ cost: NO_RANGE, staff: NO_RANGE, sourceName: '', sourceDate: '', sourceNote: null, reason: '' },
});

export const draftOf = (m: Measure): MeasureDraft => ({
  code: m.code,
  version: m.version,
  name: m.name.id,
  nameEn: english(m.name),
  description: m.description?.id ?? '',
  descriptionEn: m.description ? english(m.description) : '',
  issues: m.issues,
  stages: m.stages,
  actors: m.actors.id,
  actorsEn: english(m.actors),
  basis: m.basis ?? '',
  form: m.form,
  kind: m.kind ?? '',
  programme: m.programme ?? '',
  cost: rangeDraft(m.cost),
  staff: rangeDraft(m.staff),
  sourceName: m.source.name,
  sourceDate: m.source.date ?? '',
  sourceNote: m.source.note,
  reason: '',
});

/** Why a draft cannot be sent yet; null when it can. */
export function draftProblem(draft: MeasureDraft): 'needs' | 'needsRange' | null {
  const some = [draft.name, draft.actors, draft.sourceName].every((text) => text.trim() !== '');
  if (!some || draft.issues.length === 0 || draft.stages.length === 0) return 'needs';
  return [draft.cost, draft.staff].every((range) => isEmpty(range) || isWhole(range)) ? null : 'needsRange';
}

const isEmpty = ({ low, high, per, basis }: RangeDraft) => low === null && high === null && (per + basis).trim() === '';
const isWhole = ({ low, high, per, basis }: RangeDraft) =>
  low !== null && high !== null && low <= high && per.trim() !== '' && basis.trim() !== '';

/**
 * What is sent. The English words of an estimate stay those of `before` as long as the Indonesian ones do, because the form asks for one
 * language of them only.
 */
export function inputOf(draft: MeasureDraft, before: Measure | null): MeasureInput {
  const range = (what: 'cost' | 'staff') => {
    const { low, high, per, basis } = draft[what];
    if (low === null || high === null) return null;
    const old = before?.[what];
    return {
      low,
      high,
      per: { id: per, en: old?.per.id === per ? old.per.en : '' },
      basis: { id: basis, en: old?.basis.id === basis ? old.basis.en : '' },
    };
  };
  return {
    name: { id: draft.name, en: draft.nameEn },
    description: draft.description.trim() === '' ? null : { id: draft.description, en: draft.descriptionEn },
    issues: [...draft.issues],
    stages: [...draft.stages],
    actors: { id: draft.actors, en: draft.actorsEn },
    basis: draft.basis.trim() || null,
    form: draft.form,
    kind: draft.kind || null,
    programme: draft.programme || null,
    cost: range('cost'),
    staff: range('staff'),
    source: { name: draft.sourceName, date: draft.sourceDate.trim() || null, note: draft.sourceNote },
  };
}
