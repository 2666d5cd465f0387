import type { Text } from '../../http/contract.ts';
import { dayPhrase, PERIOD_WORDS, periodPhrase } from './phrases.ts';
import type { SeriesPanel } from './seriesPanel.ts';

/** The periods at the end that are not complete yet, and what is done with them. */
export function provisionalNote(
  { periods, provisional, first, asOf, interval, complete }: SeriesPanel,
  done: Text,
): { periods: number; from: string | null; asOf: string | null; text: Text } {
  const waiting = periods.filter((_, t) => t >= first && provisional[t]);
  const from = waiting[0]?.from ?? null;
  const base = { periods: waiting.length, from, asOf };
  if (from === null) {
    const known = complete.some((c) => c !== null);
    return {
      ...base,
      text: known
        ? { id: 'Semua periode diperkirakan sudah lengkap.', en: 'All periods are expected to be complete.' }
        : {
            id: 'Lama pelaporan belum diketahui, jadi tidak dapat dikatakan apakah periode terakhir sudah lengkap.',
            en: 'The reporting delay is not known, so it cannot be said whether the last periods are complete.',
          },
    };
  }
  const [word, since, until] = [PERIOD_WORDS[interval], periodPhrase(from, interval), asOf === null ? null : dayPhrase(asOf)];
  return {
    ...base,
    text: {
      id: `${waiting.length} ${word.id} terakhir (mulai ${since.id}) belum lengkap${until ? ` per ${until.id}` : ''} dan masih dapat bertambah; ${done.id}`,
      en: `The last ${waiting.length} ${word.en}${waiting.length === 1 ? ' is' : 's are'} not complete${until ? ` as of ${until.en}` : ''} (from ${since.en}) and can still rise; ${done.en}`,
    },
  };
}
