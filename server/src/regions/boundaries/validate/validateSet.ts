import { gzipSync } from 'node:zlib';
import type { GridPoint } from '../planar/linework.ts';
import { SIZE_LIMITS } from '../set/fitSizes.ts';
import type { SetContent } from '../set/setFiles.ts';
import { coverChecks } from './coverChecks.ts';
import { type DecodedArea, decodeAreas } from './decodeAreas.ts';
import type { Finding } from './finding.ts';
import { rightHandRule, validRings } from './ringChecks.ts';

/** What a set may do that the indicative boundaries never do. */
export interface Allowances {
  /** Codes known to have no shape (they are listed in the manifest). */
  missing: ReadonlySet<string>;
  /** Regions that are pieces of the map themselves because nothing finer is known in all or part of them. */
  undivided: ReadonlySet<string>;
  /** Holes larger than this many square grid units may stay (lakes, foreign land). */
  lakeLimit: number;
}

/**
 * Checks the files of a set as a reader sees them; an empty list means that all named checks hold. `expected` are the
 * codes of all regions per level.
 */
export function validateSet(
  content: SetContent,
  expected: Record<'provinsi' | 'kabkota' | 'kecamatan', readonly string[]>,
  allowances: Allowances,
): Finding[] {
  const provinsi = decodeAreas(content.provinsiKabkota, 'provinsi');
  const kabkota = decodeAreas(content.provinsiKabkota, 'kabkota');
  const files = Object.values(content.kecamatan);
  const kecamatan = files.flatMap((file) => decodeAreas(file, 'kecamatan'));
  const all = { provinsi, kabkota, kecamatan };
  return [
    ...(['provinsi', 'kabkota', 'kecamatan'] as const).flatMap((level) => [
      ...everyRegionHasShape(all[level], expected[level], allowances.missing),
      ...validRings(all[level]),
      ...rightHandRule(all[level]),
    ]),
    ...coverChecks(kabkota, dividedOnly(provinsi, kabkota, allowances.undivided), allowances.lakeLimit),
    ...coverChecks(kecamatan, dividedOnly(kabkota, kecamatan, allowances.undivided), allowances.lakeLimit),
    ...sameCorners(
      kabkota,
      files.flatMap((file) => decodeAreas(file, 'kabkota')),
    ),
    ...withinSizeLimits(content),
  ];
}

/** Areas that their children must cover: those with children's shapes and without a rest that belongs to none of them. */
function dividedOnly(
  parents: readonly DecodedArea[],
  children: readonly DecodedArea[],
  undivided: ReadonlySet<string>,
): DecodedArea[] {
  const withChildren = new Set(children.map(({ code }) => code.slice(0, code.lastIndexOf('.'))));
  return parents.filter(({ code }) => withChildren.has(code) && !undivided.has(code));
}

function everyRegionHasShape(
  areas: readonly DecodedArea[],
  expected: readonly string[],
  missing: ReadonlySet<string>,
): Finding[] {
  const present = new Set(areas.filter(({ polygons }) => polygons.length > 0).map(({ code }) => code));
  return expected
    .filter((code) => !present.has(code) && !missing.has(code))
    .map((code) => ({ check: 'everyRegionHasShape', code, detail: 'no shape and no reason' }));
}

/** A kabupaten/kota has the same corners in the national file and in its province's file. */
function sameCorners(national: readonly DecodedArea[], provincial: readonly DecodedArea[]): Finding[] {
  const corners = (area: DecodedArea) => {
    const keys = area.polygons.flat().flatMap((ring: readonly GridPoint[]) => ring.slice(1).map((point) => point.join(' ')));
    return [...new Set(keys)].sort().join(',');
  };
  const other = new Map(provincial.map((area) => [area.code, area]));
  return national.flatMap((area): Finding[] => {
    const twin = other.get(area.code);
    if (twin !== undefined && corners(twin) === corners(area)) return [];
    return [{ check: 'sameCorners', code: area.code, detail: 'differs between the national and the provincial file' }];
  });
}

function withinSizeLimits(content: SetContent): Finding[] {
  const size = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;
  const findings: Finding[] = [];
  const national = size(content.provinsiKabkota);
  if (national > SIZE_LIMITS.provinsiKabkota)
    findings.push({ check: 'withinSizeLimits', code: '', detail: `provinsi + kabkota ${national} bytes gzip` });
  for (const [code, file] of Object.entries(content.kecamatan)) {
    const own = size(file);
    if (own > SIZE_LIMITS.kecamatan) findings.push({ check: 'withinSizeLimits', code, detail: `kecamatan ${own} bytes gzip` });
  }
  return findings;
}
