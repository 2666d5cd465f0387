import { faceAreas } from '../planar/faceAreas.ts';
import { labelFaces } from '../planar/labelFaces.ts';
import { addPolygon, emptyLinework, type GridPoint } from '../planar/linework.ts';
import { planarGraph } from '../planar/planarGraph.ts';
import type { DecodedArea } from './decodeAreas.ts';
import type { Finding } from './finding.ts';

/** Noding happens on a finer grid, so that it cannot pull together what only lies close. */
const FINER = 8;

const parentCode = (code: string) => code.slice(0, code.lastIndexOf('.'));

/**
 * Lays areas of one level and their parents over each other and looks at every face:
 * `noOverlaps` no place belongs to two areas; `nestsExactly` every place of a child lies in its parent and the other way
 * round; `noGaps` no place that areas enclose on all sides is left to nobody, unless it is larger than `lakeLimit`
 * square grid units (a lake or a foreign country).
 */
export function coverChecks(children: readonly DecodedArea[], parents: readonly DecodedArea[], lakeLimit: number): Finding[] {
  const work = emptyLinework();
  const areas = [...children, ...parents];
  const judged = new Set(parents.map(({ code }) => code));
  areas.forEach(({ polygons }, label) => {
    for (const rings of polygons)
      addPolygon(
        work,
        rings.map((ring) => ring.map(([x, y]): GridPoint => [x * FINER, y * FINER])),
        label,
      );
  });
  const graph = planarGraph(work);
  const { face, labels } = labelFaces(graph);
  const sizes = faceAreas(graph, face, labels.length);
  const findings: Finding[] = [];
  labels.forEach((list, id) => {
    if (id === 0) return;
    const size = (sizes[id] as number) / FINER ** 2;
    const own = list.filter((label) => label < children.length);
    const above = list.filter((label) => label >= children.length);
    const name = (label: number) => (areas[label] as DecodedArea).code;
    const note = (check: Finding['check'], code: string, other: string) =>
      findings.push({ check, code, detail: `${other} (${size} grid units)` });
    if (own.length > 1) note('noOverlaps', name(own[0] as number), own.map(name).join(' + '));
    if (above.length > 1) note('noOverlaps', name(above[0] as number), above.map(name).join(' + '));
    if (list.length === 0 && size < lakeLimit) note('noGaps', '', 'enclosed by areas, belongs to none');
    for (const child of own)
      if (judged.has(parentCode(name(child))) && !above.some((parent) => name(parent) === parentCode(name(child))))
        note('nestsExactly', name(child), 'outside its parent');
    for (const parent of above) if (own.length === 0) note('nestsExactly', name(parent), 'covered by no child');
  });
  return findings;
}
