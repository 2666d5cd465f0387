import { gzipSync } from 'node:zlib';
import type { Region } from '../../contract.ts';
import type { UnitMap } from '../unitMap.ts';
import type { Provenance } from './provenance.ts';
import { type SetContent, setFiles } from './setFiles.ts';
import { type Detail, webGraph } from './webGraph.ts';

/** Bytes after gzip that the files may have at most. */
export const SIZE_LIMITS = { provinsiKabkota: 90_000, kecamatan: 60_000, kecamatanMedian: 20_000 } as const;

const FIRST: Detail = { coast: 1.85, border: 7, inner: 0.25, islet: 0, islandCorners: 6 };
const STEP = 1.5;
const STEPS_AT_MOST = 24;

/**
 * Makes the files of a set, as detailed as the size limits allow: starts fine and coarsens step by step. The
 * indicative shapes fit at the first try; official ones with thousands of islets take a few steps.
 */
export function fitSizes(units: UnitMap, regions: readonly Region[], provenance: Provenance): SetContent {
  let detail = FIRST;
  let graph = units.graph;
  for (let step = 0; ; step += 1) {
    graph = webGraph({ ...units, graph }, detail);
    const content = setFiles(units, graph, regions, provenance);
    const tooLarge = tooLargeFiles(content);
    if ((!tooLarge.national && !tooLarge.province) || step === STEPS_AT_MOST) return content;
    const islet = Math.max(0.05, detail.islet * STEP);
    detail = tooLarge.national
      ? {
          ...detail,
          coast: detail.coast * STEP,
          border: detail.border * STEP,
          inner: Math.max(detail.inner, 0.25),
          islet,
          islandCorners: Math.max(3, detail.islandCorners - 1),
        }
      : { ...detail, inner: detail.inner * STEP * STEP, coast: detail.coast * STEP };
  }
}

function tooLargeFiles(content: SetContent): { national: boolean; province: boolean } {
  const size = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;
  const provinces = Object.values(content.kecamatan)
    .map(size)
    .sort((p, q) => p - q);
  const median = provinces[provinces.length >> 1] ?? 0;
  return {
    national: size(content.provinsiKabkota) > SIZE_LIMITS.provinsiKabkota,
    province: (provinces.at(-1) ?? 0) > SIZE_LIMITS.kecamatan || median > SIZE_LIMITS.kecamatanMedian,
  };
}
