import type { Db } from '../db/database.ts';
import type { Meta } from '../http/contract.ts';
import { dayInJakarta } from '../regions/clock/localDay.ts';
import { catalogueChoices } from './catalogues.ts';
import { readChannels } from './channels.ts';
import type { ChannelShape } from './contract.ts';
import type { Scope } from './filter.ts';
import { listSources, listSourcesIn } from './repository.ts';

const SAMPLE_NOTE = 'data contoh (sintetis) / sample data (synthetic)';

/** What figures of cases rest on: disputes and published aggregates are in no sum of them. */
const COUNTED_SHAPES: readonly ChannelShape[] = ['perkara', 'informasi', 'pengawasan_tps', 'konten', 'lhp'];

/** Shapes that figures of a scope rest on. */
export const shapesOf = ({ published }: Pick<Scope, 'published'>): readonly ChannelShape[] =>
  published ? ['agregat'] : COUNTED_SHAPES;

/**
 * What an answer about reports or coverage says of itself: the channels it rests on and the day of their last import. For an
 * asker who sees only some regions (`seen`; null = everywhere) those are the imports behind what stands there. Of reports only channels of some
 * `shapes` are named.
 */
export async function reportMeta(
  db: Db,
  kind: 'reports' | 'coverage',
  seen: readonly string[] | null = null,
  shapes: readonly ChannelShape[] = COUNTED_SHAPES,
): Promise<Meta> {
  const all =
    seen === null ? await listSources(db, kind) : (await Promise.all(seen.map((code) => listSourcesIn(db, kind, code)))).flat();
  const choices = await catalogueChoices(db, 'channels');
  const channels = new Map((await readChannels(db)).map((c) => [c.num, c]));
  const known = all.map((s) => {
    const num = s.channel === null ? null : choices.parse(s.channel);
    return { ...s, entry: num?.ok ? channels.get(num.value) : undefined };
  });
  const sources = known.filter((s) => kind === 'coverage' || !s.entry || shapes.includes(s.entry.shape));
  return {
    dataVersion: db.version,
    sample: sources.some((s) => s.sample),
    sources: sources.map((s) => ({
      name: s.entry?.name.id ?? s.channel ?? (kind === 'coverage' ? 'Cakupan pelaporan' : 'Laporan'),
      date: dayInJakarta(s.last),
      note: s.sample ? SAMPLE_NOTE : null,
    })),
  };
}
