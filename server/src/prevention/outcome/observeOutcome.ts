import type { Sight } from '../../accounts/sight.ts';
import type { Meta } from '../../http/contract.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import { SignalQuery } from '../../signals/basis/contract.ts';
import type { ObservedArea } from '../../signals/observed/observed.ts';
import type { PreventionDeps } from '../deps.ts';
import type { OutcomeDeclaration } from './contract.ts';

/** What reports say of one period, for all areas of the level in the provinces concerned. */
export interface PeriodSeen {
  areas: ReadonlyMap<string, ObservedArea>;
  /** Cases by area and channel. */
  channels: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
export interface OutcomeSeen {
  before: PeriodSeen;
  after: PeriodSeen;
  meta: Meta;
  caveats: { code: string; text: { id: string; en: string } }[];
}

/** Counts of the issue and origin in the two periods: one observation per period and province (none for the level provinsi). */
export async function observeOutcome(
  { db, observe }: Pick<PreventionDeps, 'db' | 'observe'>,
  { issue, origin, before, after }: Pick<OutcomeDeclaration, 'issue' | 'origin' | 'before' | 'after'>,
  level: MapLevel,
  codes: readonly string[],
  sight: Sight,
): Promise<OutcomeSeen> {
  const parents =
    level === 'provinsi' ? [undefined] : [...new Set(codes.map((code) => codeAtLevel(code, 'provinsi') as string))].sort();
  const sources = new Map<string, Meta['sources'][number]>();
  const caveats = new Map<string, OutcomeSeen['caveats'][number]>();
  let sample = false;
  const period = async (days: { from: string; to: string }): Promise<PeriodSeen> => {
    const areas = new Map<string, ObservedArea>();
    const channels = new Map<string, Map<string, number>>();
    for (const parent of parents) {
      const query = SignalQuery.parse({
        issue: [issue],
        origin: [origin],
        ...days,
        level,
        ...(parent && { parent }),
        denominator: 'dpt',
      });
      const seen = await observe(db, query, sight);
      for (const area of seen.areas) areas.set(area.code, area);
      for (const { code, channel = '', counts } of await seen.by(['channel'])) {
        if (counts[origin] === 0) continue;
        const known = channels.get(code) ?? new Map<string, number>();
        known.set(channel, (known.get(channel) ?? 0) + counts[origin]);
        channels.set(code, known);
      }
      sample ||= seen.meta.sample;
      for (const source of seen.meta.sources) sources.set(`${source.name} ${source.date} ${source.note}`, source);
      for (const caveat of seen.basis.caveats) caveats.set(caveat.code, caveat);
    }
    return { areas, channels };
  };
  const [first, second] = [await period(before), await period(after)];
  return {
    before: first,
    after: second,
    meta: { dataVersion: db.version, sample, sources: [...sources.values()] },
    caveats: [...caveats.values()],
  };
}
