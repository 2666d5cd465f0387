import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { filterPeriod } from '../calendar.ts';
import { electionOfMeasure } from '../layerRate.ts';
import { MEASURE } from '../units.ts';
import type { PanelsQuery } from './contract.ts';
import type { Step } from './panelSteps.ts';

/** Throws AppError `invalid_request` when the panels of one legend would be told per voters of several elections. */
export async function sameDenominator(db: Db, query: PanelsQuery, steps: readonly Step[]): Promise<void> {
  const measure = MEASURE[query.denominator];
  if (measure === null) return;
  const names = new Map<string, string>();
  for (const { election, from, to } of steps) {
    const period = await filterPeriod(db, { election: election ?? undefined, from: from ?? undefined, to: to ?? undefined });
    const found = await electionOfMeasure(db, measure, period);
    if (found) names.set(found.id, found.name);
  }
  if (names.size < 2) return;
  const said = [...names.values()].join(', ');
  const reason = {
    id: `Panel dalam rentang ini memakai penyebut beberapa pemilihan (${said}) dan tidak boleh berbagi satu legenda. Pilih satu pemilihan, langkah “pemilihan”, atau jumlah tanpa penyebut.`,
    en: `The panels of this period use denominators of several elections (${said}) and may not share one legend. Choose one election, the step “election”, or counts without a denominator.`,
  };
  throw new AppError('invalid_request', reason, { items: [{ where: 'denominator', message: reason }] });
}

/** Boundaries of each period would put different areas under one legend. */
export function boundariesDiffer(): AppError {
  return new AppError('invalid_request', {
    id: 'Panel kecil memakai batas wilayah hari ini untuk semua periode: batas tiap periode akan menaruh wilayah yang berbeda di bawah satu legenda. Hapus boundaries=then.',
    en: 'Small multiples use today’s boundaries for all periods: those of each period would put different areas under one legend. Leave out boundaries=then.',
  });
}

export function tooManyAreas(areas: number, most: number): AppError {
  const reason = {
    id: `${new Intl.NumberFormat('id-ID').format(areas)} wilayah terlalu banyak untuk panel kecil (paling banyak ${most}). Pilih satu provinsi, atau tingkat kabupaten/kota.`,
    en: `${new Intl.NumberFormat('en-GB').format(areas)} areas are too many for small multiples (at most ${most}). Choose one province, or the level kabupaten/kota.`,
  };
  return new AppError('invalid_request', reason, { items: [{ where: 'level', message: reason }] });
}
