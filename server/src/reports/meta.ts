import type { Db } from '../db/database.ts';
import type { Meta } from '../http/contract.ts';
import { listCatalogue, listSources, listSourcesIn } from './repository.ts';

const SAMPLE_NOTE = 'data contoh (sintetis) / sample data (synthetic)';

/**
 * What an answer about reports or coverage says of itself: the channels it rests on and the day of their last import. For an
 * asker who sees only some regions (`seen`; null = everywhere) those are the imports behind what stands there.
 */
export async function reportMeta(db: Db, kind: 'reports' | 'coverage', seen: readonly string[] | null = null): Promise<Meta> {
  const sources =
    seen === null ? await listSources(db, kind) : (await Promise.all(seen.map((code) => listSourcesIn(db, kind, code)))).flat();
  const names = new Map((await listCatalogue(db, 'channels')).map((c) => [c.code, c.name_id]));
  return {
    dataVersion: db.version,
    sample: sources.some((s) => s.sample),
    sources: sources.map((s) => ({
      name: (s.channel && (names.get(s.channel) ?? s.channel)) ?? (kind === 'coverage' ? 'Cakupan pelaporan' : 'Laporan'),
      date: s.last.slice(0, 10),
      note: s.sample ? SAMPLE_NOTE : null,
    })),
  };
}
