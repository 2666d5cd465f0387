import { readPublished } from '../db/publishedData.ts';
import type { Text } from '../http/contract.ts';

let byFamily: Map<string, Text> | null = null;

/** Published names, read once: `family indicator` and `edition indicator` (the 61 indicators of IKP 2024). */
function names(): Map<string, Text> {
  if (byFamily) return byFamily;
  byFamily = new Map();
  for (const r of readPublished('indices/indikator.csv'))
    byFamily.set(`${r.keluarga} ${r.indikator}`, { id: r.nama ?? '', en: r.nama_en ?? '' });
  for (const r of readPublished('indices/ikp-2024-indikator.csv')) {
    byFamily.set(`${r.edisi} ${r.indikator}`, { id: `${r.nomor}. ${r.rumusan}`, en: `${r.nomor}. ${r.rumusan}` });
  }
  return byFamily;
}

/** Printed name of an indicator of an edition; an unknown one is shown by its own code. */
export function indicatorName(indicator: string, edition: string, family: string): Text {
  const known =
    names().get(`${edition} ${indicator}`) ?? names().get(`${family} ${indicator}`) ?? names().get(`semua ${indicator}`);
  const plain = indicator.replaceAll('_', ' ');
  return known ?? { id: plain, en: plain };
}

/** Order of indicators: total first, then as published, then the rest by name. */
export function byPublishedOrder(edition: string, family: string): (a: string, b: string) => number {
  const order = [...names().keys()];
  const place = (indicator: string) => {
    if (indicator === 'skor') return -1;
    const at = order.findIndex((key) => key === `${family} ${indicator}` || key === `${edition} ${indicator}`);
    return at < 0 ? order.length : at;
  };
  return (a, b) => place(a) - place(b) || a.localeCompare(b);
}
