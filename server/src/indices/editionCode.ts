/** Identifier made of printed words: `IKP 2024` is `ikp-2024`, `Kab. Malang 2025` is `kab-malang-2025`. Empty text gives ''. */
export function editionCode(text: string): string {
  return slug(text, '-');
}

/** Identifier of a reading or an indicator: `Konteks Sosial Politik` is `konteks_sosial_politik`. */
export function indicatorCode(text: string): string {
  return slug(text, '_');
}

function slug(text: string, mark: '-' | '_'): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, mark)
    .slice(0, 60)
    .replace(/^[-_]+|[-_]+$/g, '');
}
