/** Name as it stands on a map: without the word for its kind, which the level already says. Kota stays to tell it from the kabupaten. */
export function shortName(name: string): string {
  return name.replace(/^(Provinsi|Kabupaten|Kab\.|Kecamatan|Kec\.)\s+/i, '').replace(/^Kepulauan\s+/i, 'Kep. ');
}
