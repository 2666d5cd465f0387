import { AppError } from '../../errors.ts';
import type { Correction } from '../public/contract.ts';
import type { DraftTask } from './draftTask.ts';

/** The log of corrections with the entries of this release. Throws AppError `invalid_request` for one about no earlier release of the series. */
export function correctionsLog({ previous, corrections, number, preparedOn }: DraftTask): Correction[] {
  for (const { about } of corrections)
    if (!previous || about < 1 || about > previous.number) {
      const message = {
        id: `Koreksi menyebut rilis ${about}, yang bukan rilis terdahulu wilayah ini.`,
        en: `A correction names release ${about}, which is no earlier release of this area.`,
      };
      throw new AppError('invalid_request', message, { items: [{ where: 'corrections', message }] });
    }
  return [
    ...(previous?.corrections ?? []),
    ...corrections.map((c) => ({ release: number, about: c.about, on: preparedOn, text: c.text })),
  ];
}
