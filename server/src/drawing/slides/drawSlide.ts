// Stand-in until the real one lands.
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';
import type { SlidePictures } from './slidePictures.ts';

export function drawSlide(slide: ShownSlide, frame: DeckFrame, page: PageSize, _pictures: SlidePictures): string {
  const plain = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}"><text x="72" y="120" font-size="40">${plain(slide.title)}</text><text x="72" y="1000" font-size="20">${plain(frame.stamp)}</text></svg>`;
}
