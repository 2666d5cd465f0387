import type { ImportRule, RuleProblem } from '../../imports/importSpec.ts';
import type { Channel } from '../channels.ts';

const ELECTIONS = { pemilu: { id: 'Pemilu', en: 'the Pemilu' }, pilkada: { id: 'Pilkada', en: 'the Pilkada' } } as const;
type ElectionKind = keyof typeof ELECTIONS;

const kindOf = (election: string | null): ElectionKind | null =>
  election?.startsWith('pilkada') ? 'pilkada' : election?.startsWith('pemilu') ? 'pemilu' : null;

const applies = (channel: Channel, kind: ElectionKind | null) =>
  kind === null || channel.appliesTo === 'semua' || channel.appliesTo === kind;
const inUse = (channel: Channel, day: string) =>
  (channel.from === null || channel.from <= day) && (channel.to === null || day <= channel.to);

/**
 * Dates that also fit the channel: it is used for the row's election, and was in use on the day the row came in (of the report,
 * else of the event). A row that does not fit is refused with the channels of the same shape that it would fit.
 */
export function fitsChannel(dates: ImportRule, channel: Channel, channels: readonly Channel[]): ImportRule {
  return {
    ...dates,
    decide(raw) {
      const decision = dates.decide(raw);
      if (!('values' in decision)) return decision;
      const { election, event_date: event, report_date: report } = decision.values as Record<string, string | null>;
      const day = (report ?? event) as string;
      const kind = kindOf(election ?? null);
      if (applies(channel, kind) && inUse(channel, day)) return decision;
      const others = channels.filter((c) => c !== channel && c.shape === channel.shape && applies(c, kind) && inUse(c, day));
      const at = raw[2] !== null && !applies(channel, kind) ? 'pemilihan' : report ? 'tanggal_lapor' : 'tanggal_kejadian';
      return { problem: misfit(channel, others, applies(channel, kind) ? { day } : { kind: kind as ElectionKind, day }, at) };
    },
  };
}

function misfit(
  channel: Channel,
  others: readonly Channel[],
  row: { kind?: ElectionKind; day: string },
  column: string,
): RuleProblem {
  const { name, printed } = channel;
  const names = (language: 'id' | 'en') => others.map((c) => `“${c.name[language]}”`).join(language === 'id' ? ' atau ' : ' or ');
  const advice = others.length
    ? { id: `Impor baris ini lewat kanal ${names('id')}.`, en: `Import this row through the channel ${names('en')}.` }
    : {
        id: 'Periksa tanggal dan pemilihannya, atau impor lewat kanal tempat baris ini masuk.',
        en: 'Check its date and election, or import it through the channel it came in by.',
      };
  if (row.kind) {
    const own = ELECTIONS[channel.appliesTo as ElectionKind];
    const its = ELECTIONS[row.kind];
    return {
      column,
      reason: {
        id: `Kanal “${name.id}” dipakai untuk ${own.id}; baris ini milik ${its.id} (${row.day}). ${advice.id}`,
        en: `The channel “${name.en}” is used for ${own.en}; this row belongs to ${its.en} (${row.day}). ${advice.en}`,
      },
      suggestion: null,
    };
  }
  const early = channel.from !== null && row.day < channel.from;
  return {
    column,
    reason: early
      ? {
          id: `Kanal “${name.id}” baru dipakai sejak ${printed.from}; tanggal ${row.day} lebih awal. ${advice.id}`,
          en: `The channel “${name.en}” is in use since ${printed.from}; ${row.day} is earlier. ${advice.en}`,
        }
      : {
          id: `Kanal “${name.id}” dipakai sampai ${printed.to}; tanggal ${row.day} sesudahnya. ${advice.id}`,
          en: `The channel “${name.en}” was in use until ${printed.to}; ${row.day} is later. ${advice.en}`,
        },
    suggestion: null,
  };
}
