import type { DeckFrame } from '../../drawing/slides/slideFrame.ts';
import type { Pdf } from './pdfCanvas.ts';

/** The office's logo once for all pages; null when there is none. Throws Error for what is no PNG or JPEG. */
export function openLogo(pdf: Pdf, logo: DeckFrame['logo']): PDFKit.Mixins.ImageSrc | null {
  if (!logo) return null;
  const bytes = Buffer.from(logo.data.slice(logo.data.indexOf(',') + 1), 'base64');
  return (pdf as unknown as { openImage(source: Buffer): PDFKit.Mixins.ImageSrc }).openImage(bytes);
}
