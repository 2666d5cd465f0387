import type { Cutoff, Edition } from './contract.ts';
import { byPublishedOrder, indicatorName } from './indicatorNames.ts';
import type { ContentRow, ReadingRow } from './repository.ts';

type Head = Omit<Edition, 'readings' | 'cutoffs' | 'indicators'>;

/** What an edition is called that exists only through imported scores: its own id, no cut-offs, unknown scale. */
function importedHead(id: string): Head {
  return {
    id,
    name: { id, en: id },
    released: null,
    family: 'impor',
    scale: { id: 'Skala tidak diketahui', en: 'Scale unknown' },
    note: {
      id: 'Edisi dari berkas impor; batas kelas resmi tidak ada, kelas seperti tertulis dalam berkas.',
      en: 'Edition from an imported file; no official cut-offs, classes as written in the file.',
    },
    source: 'indices import',
  };
}

/**
 * Editions with their readings, cut-offs and indicators. Readings and editions that occur only in imported scores are
 * listed too, after the published ones, so that nothing imported is hidden.
 */
export function assembleEditions(
  heads: readonly Head[],
  readings: readonly ReadingRow[],
  cutoffs: readonly Cutoff[],
  content: readonly ContentRow[],
): Edition[] {
  const known = new Set(heads.map((h) => h.id));
  const imported = [...new Set(content.map((c) => c.edition))].filter((id) => !known.has(id)).sort();
  return [...heads, ...imported.map(importedHead)].map((head) => {
    const rows = content.filter((c) => c.edition === head.id);
    const order = byPublishedOrder(head.id, head.family);
    const published = readings.filter((r) => r.edition === head.id);
    const extra = rows.filter((c) => !published.some((r) => r.id === c.reading && r.level === c.level));
    const found = [...new Map(extra.map((c) => [`${c.reading} ${c.level}`, c])).values()];
    return {
      ...head,
      readings: [
        ...published.map((r) => ({ id: r.id, level: r.level, name: { id: r.name_id, en: r.name_en }, areasAsOf: r.areasAsOf })),
        ...found.map((c) => ({ id: c.reading, level: c.level, name: { id: c.reading, en: c.reading }, areasAsOf: null })),
      ].map((reading) => {
        const own = rows.filter((c) => c.reading === reading.id && c.level === reading.level);
        return {
          ...reading,
          areas:
            Math.max(0, ...own.filter((c) => c.indicator === 'skor').map((c) => c.areas)) ||
            Math.max(0, ...own.map((c) => c.areas)),
          indicators: own.map((c) => c.indicator).sort(order),
        };
      }),
      cutoffs: cutoffs.filter((c) => c.edition === head.id),
      indicators: [...new Set(rows.map((c) => c.indicator))]
        .sort(order)
        .map((id) => ({ id, name: indicatorName(id, head.id, head.family) })),
    };
  });
}
