import type { Text } from '../http/contract.ts';
import { dateText, lowerFirst } from './sentence.ts';

/** What of the calendar a sentence needs. */
export interface PeriodInput {
  from: string | null;
  to: string | null;
  /** The filtered election's printed name, if one is chosen. */
  electionName: string | null;
  /** Stages of the elections, for "masa kampanye Pilkada 2024". */
  stages: readonly { election: string; electionName: string; name: string; start: string | null; end: string | null }[];
}

/**
 * The period in words. A period with exactly a stage's two dates is called by the stage and its election; when stages
 * of several elections share the dates, the filtered election's is taken. Otherwise dates, both ends inclusive.
 */
export function periodPhrase(period: PeriodInput): Text {
  const { from, to, electionName } = period;
  if (from && to) {
    const stage = period.stages.find(
      (s) => s.start === from && s.end === to && (electionName === null || s.electionName === electionName),
    );
    if (stage) {
      return {
        id: `${lowerFirst(stage.name)} ${stage.electionName}`,
        en: `the stage “${stage.name}” of ${stage.electionName}`,
      };
    }
  }
  const dates = datesPhrase(from, to);
  if (electionName && dates) return { id: `${electionName}, ${dates.id}`, en: `${electionName}, ${dates.en}` };
  if (electionName) return { id: electionName, en: electionName };
  return dates ?? { id: 'semua periode', en: 'all periods' };
}

function datesPhrase(from: string | null, to: string | null): Text | null {
  const a = from ? dateText(from) : null;
  const b = to ? dateText(to) : null;
  if (a && b && from === to) return a;
  if (a && b) return { id: `${a.id} sampai ${b.id}`, en: `${a.en} to ${b.en}` };
  if (a) return { id: `sejak ${a.id}`, en: `since ${a.en}` };
  if (b) return { id: `sampai ${b.id}`, en: `until ${b.en}` };
  return null;
}
