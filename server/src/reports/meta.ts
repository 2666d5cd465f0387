import type { Db } from '../db/database.ts';
import type { Meta } from '../http/contract.ts';
import { listCatalogue, listSources } from './repository.ts';

const SAMPLE_NOTE = 'data contoh (sintetis) / sample data (synthetic)';

/** What an answer about reports or coverage says of itself: the channels it rests on and the day of their last import. */
export async function reportMeta(db: Db, kind: 'reports' | 'coverage'): Promise<Meta> {
  const sources = await listSources(db, kind);
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
