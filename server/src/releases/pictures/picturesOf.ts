import type { Topology } from 'topojson-specification';
import { drawPicture } from '../../drawing/picture/drawPicture.ts';
import { CANVASES } from '../../drawing/picture/pictureModel.ts';
import { drawShapes } from '../../drawing/shapes/drawShapes.ts';
import { makePng } from '../../png/makePng.ts';
import { releaseFile } from '../files/publicFiles.ts';
import type { PublicArea, PublicHead, PublicRelease } from '../public/contract.ts';
import type { FileMaker } from '../public/site.ts';
import { PATHS } from '../site/paths.ts';
import { areaView, hasPage } from '../site/view/areaView.ts';
import { releasePicture } from './releasePicture.ts';

/**
 * The pictures of a release, made when they are asked for: for every area with a page its maps as SVG that stands alone, and the same as
 * PNG (1200 x 630) for previews. `shapes` gives the topologies of the release's boundaries, null when there are none.
 */
export function picturesOf(
  head: PublicHead,
  document: PublicRelease,
  shapes: (name: string) => Promise<Topology | null>,
): FileMaker[] {
  const svg = async (area: PublicArea): Promise<string> => {
    const view = areaView(document, area.code);
    if (!view) throw new RangeError(`release ${document.number} has no page for ${area.code}`);
    const topology = await shapes(view.childLevel === 'kecamatan' ? area.code.slice(0, 2) : 'nasional');
    const codes = new Set(view.whole.children.map((child) => child.area.code));
    const source = topology && { topology, object: view.childLevel, keep: (code: string) => codes.has(code) };
    return drawPicture(releasePicture(head, view), CANVASES.social, (frame) =>
      source ? drawShapes([source], frame, { around: { topology: source.topology, object: source.object } }) : null,
    );
  };
  return document.areas
    .filter(hasPage)
    .flatMap((area) => [
      releaseFile(PATHS.picture(head.number, area.code, 'svg'), () => svg(area)),
      releaseFile(PATHS.picture(head.number, area.code, 'png'), async () => makePng(await svg(area))),
    ]);
}
