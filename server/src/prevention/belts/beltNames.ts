import type { Text } from '../../http/contract.ts';

const short = (name: string) => name.replace(/^(?:Kabupaten|Kab\.|Kota)\s+(?:Administrasi\s+)?/i, '');

/** "Perbatasan Bangka Tengah – Pangkalpinang"; both names whole where they would read alike (Kabupaten and Kota Bogor). */
export function beltName(a: string, b: string): Text {
  const [p, q] = short(a) === short(b) ? [a, b] : [short(a), short(b)];
  return { id: `Perbatasan ${p} – ${q}`, en: `Border of ${p} and ${q}` };
}
