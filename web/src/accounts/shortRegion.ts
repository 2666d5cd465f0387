/** Name of a region where there is little room: "Kab. Bangka Tengah". */
export function shortRegion(name: string): string {
  return name.replace(/^Kabupaten\s+/i, 'Kab. ').replace(/^Kepulauan\s+/i, 'Kep. ');
}
