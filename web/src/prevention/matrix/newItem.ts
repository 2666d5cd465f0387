import type { Measure } from '@petarawan/server/contract/prevention/measures';
import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import type { Matrix, MatrixCell, MatrixRow } from './useMatrix.ts';

/** What a planner fills in when a measure is chosen; empty texts stand for nothing. */
export interface ItemForm {
  title: string;
  actor: string;
  audience: string;
  from: string;
  to: string;
  cost: string;
  staff: string;
  note: string;
}

/** The form as a measure of the catalogue fills it; costs stay empty, for an estimate is no budget. */
export const formOf = (measure: Measure | null, say: (text: { id: string; en: string }) => string): ItemForm => ({
  title: measure ? say(measure.name) : '',
  actor: measure ? say(measure.actors) : '',
  audience: '',
  from: '',
  to: '',
  cost: '',
  staff: '',
  note: '',
});

const orNull = (text: string): string | null => text.trim() || null;
const wholeOrNull = (text: string): number | null => {
  const digits = text.replace(/[^\d]/g, '');
  return digits === '' ? null : Number(digits);
};

/** Where and why: the cell as it stands on the matrix today, kept with the item. */
interface ChosenFor {
  data: Matrix;
  row: MatrixRow;
  cell: MatrixCell;
  measure: Measure | null;
  /** Phase of the catalogue that was asked for; else the first of the measure. */
  phase: string | null;
}

/** A line of a plan for an issue in an area, with the figures as they stood when it was chosen. */
export function newItem(key: string, form: ItemForm, { data, row, cell, measure, phase }: ChosenFor): PlanItem {
  const { from, to } = data.basis.period;
  return {
    key,
    code: row.code,
    belt: null,
    issue: cell.issue,
    measure: measure?.code ?? null,
    title: form.title.trim(),
    form: measure?.form ?? null,
    kind: measure?.kind ?? null,
    stage: phase ?? measure?.stages[0] ?? null,
    from: orNull(form.from),
    to: orNull(form.to),
    actor: orNull(form.actor),
    audience: orNull(form.audience),
    channels: [],
    cost: wholeOrNull(form.cost),
    staff: wholeOrNull(form.staff),
    target: null,
    targetNumber: null,
    status: 'direncanakan',
    activities: [],
    evidence: {
      count: cell.count,
      period: { from, to },
      lq: cell.lq,
      low: cell.low,
      high: cell.high,
      coverage: row.coverage,
      dataVersion: data.meta.dataVersion,
      sample: data.meta.sample,
      note: orNull(form.note),
    },
  };
}

/** Key of a new item: unlike any other in its plan, also without a secure context. */
export function itemKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `m-${[...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
}
