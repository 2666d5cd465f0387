import { loadFacts } from '../../audit/loadFacts.ts';
import type { Db } from '../../db/database.ts';
import { readPublished } from '../../db/publishedData.ts';
import { listCatalogue } from '../repository.ts';
import { replaceOpenings } from './repository.ts';

const OPENINGS = 'reports/openings.csv';

/** Loads the published openings of channels; false when the database already holds this content. The channels are loaded before. */
export async function loadOpenings(db: Db): Promise<boolean> {
  const channels = new Map((await listCatalogue(db, 'channels')).map((c) => [c.code, c.num]));
  return loadFacts(db, { key: 'openings', revision: 1, files: [OPENINGS] }, (tx) =>
    replaceOpenings(
      tx,
      readPublished(OPENINGS).map((r) => {
        const channel = channels.get(r.kanal ?? '');
        if (channel === undefined) throw new Error(`${OPENINGS}: kanal tidak dikenal (${r.kanal})`);
        const text = (column: string) => r[column] ?? null;
        return [
          ...[text('id'), channel, text('kode'), text('dibuka'), text('ditutup'), text('judul'), text('judul_en')],
          ...[text('sumber'), text('tanggal_sumber'), text('catatan')],
        ];
      }),
    ),
  );
}
