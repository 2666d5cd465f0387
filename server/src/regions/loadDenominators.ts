import { loadFacts } from '../audit/loadFacts.ts';
import type { Db, Value } from '../db/database.ts';
import { readPublished } from '../db/publishedData.ts';
import { electionId } from '../stages/electionId.ts';
import { PREFERRED } from './denominatorBook.ts';
import { replacePublishedDenominators } from './repository.ts';

const FILE = 'denominators.csv';

/** Published figures in the order of the table; of contradicting ones the row with `utama` = ya says so in its note. */
function published(): Value[][] {
  const rows = readPublished(FILE);
  const key = (r: (typeof rows)[number]) => `${r.pemilihan} ${r.kode} ${r.ukuran}`;
  const times = new Map<string, number>();
  for (const r of rows) times.set(key(r), (times.get(key(r)) ?? 0) + 1);
  return rows.map((r) => {
    const contested = (times.get(key(r)) ?? 0) > 1;
    const note = contested && r.utama === 'ya' ? [PREFERRED, r.catatan].filter(Boolean).join(': ') : (r.catatan ?? null);
    return [
      electionId(r.pemilihan ?? ''),
      r.kode ?? null,
      r.ukuran ?? null,
      r.sumber ?? null,
      Number(r.nilai),
      r.tanggal ?? null,
      note,
    ];
  });
}

/** Loads the published voters and polling stations per election; false when the database already holds this content. */
export function loadDenominators(db: Db): Promise<boolean> {
  return loadFacts(db, { key: 'denominators', revision: 1, files: [FILE] }, (tx) =>
    replacePublishedDenominators(tx, published()),
  );
}
