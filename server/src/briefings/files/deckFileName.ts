/** "petarawan-paparan-19.04-v128.pptx"; of a release "petarawan-paparan-19-rilis-3.pdf"; of one slide "petarawan-paparan-19-v128-area-19.04.png". */
export function deckFileName(
  { area, release, dataVersion }: { area: { code: string }; release: { number: number } | null; dataVersion: number },
  ending: string,
  slide: string | null = null,
): string {
  const edition = release ? `rilis-${release.number}` : `v${dataVersion}`;
  const of = slide === null ? [] : [slide.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '')];
  return `${['petarawan-paparan', area.code, edition, ...of].join('-')}.${ending}`;
}
