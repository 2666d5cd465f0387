import type { Election, Stage } from '../../../stages/contract.ts';

/** Stages that a chart has room for, what matters most first. */
const SHOWN = [
  /^pemungutan suara$/i,
  /kampanye$/i,
  /^masa tenang$/i,
  /^pendaftaran pasangan calon$/i,
  /^rekapitulasi hasil|rekapitulasi hasil$/i,
  /^pencalonan/i,
];

export interface StageBand {
  name: string;
  first: number;
  last: number;
}

/**
 * Stages behind a series, never over each other: a period belongs to the stage that matters most in it (voting, campaign, quiet days, candidates,
 * counting). `periods` are the first days of its periods, ascending; `end` is the day after the last one.
 */
export function stageBands(
  periods: readonly string[],
  end: string,
  stages: readonly Pick<Stage, 'election' | 'name' | 'start' | 'end'>[],
  elections: readonly Pick<Election, 'id' | 'name'>[],
): StageBand[] {
  const names = new Map(elections.map((e) => [e.id, e.name]));
  const owner: (number | null)[] = periods.map(() => null);
  const weights = (name: string) => SHOWN.findIndex((rule) => rule.test(name));
  const shown = stages
    .filter((s): s is typeof s & { start: string; end: string } => s.start !== null && s.end !== null && weights(s.name) >= 0)
    .sort((a, b) => weights(a.name) - weights(b.name) || (a.start < b.start ? -1 : 1));
  for (const [k, stage] of shown.entries())
    for (const [i, from] of periods.entries()) {
      const next = periods[i + 1] ?? end;
      if (owner[i] === null && stage.start < next && stage.end >= from) owner[i] = k;
    }
  const several = new Set(shown.filter((_, k) => owner.includes(k)).map((s) => s.election)).size > 1;
  const bands: StageBand[] = [];
  for (const [i, k] of owner.entries()) {
    const stage = k === null ? undefined : shown[k];
    if (!stage) continue;
    const last = bands.at(-1);
    const name = several ? `${stage.name} ${names.get(stage.election) ?? stage.election}` : stage.name;
    if (last && last.last === i - 1 && last.name === name) last.last = i;
    else bands.push({ name, first: i, last: i });
  }
  return bands;
}
