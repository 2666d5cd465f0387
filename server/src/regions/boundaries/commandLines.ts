import type { BoundaryManifest } from '../contract.ts';
import type { Comparison } from './compareBoundaries.ts';
import type { UnmatchedFeature, UnmatchedRegion } from './import/joinRegions.ts';
import type { ImportResult } from './importBoundaries.ts';
import { MAP_LEVELS } from './set/layers.ts';

/** A set in a few lines: levels, counts, sources, what has no shape. */
export function statusLines(manifest: BoundaryManifest): string[] {
  return [
    `Versi / version   ${manifest.version}  (${manifest.builtAt})`,
    ...MAP_LEVELS.map((level) => {
      const { count, indicative, source } = manifest.levels[level];
      return `${level.padEnd(18)}${count} bentuk / shapes, ${indicative ? 'batas indikatif / indicative' : 'resmi / official'}: ${source}`;
    }),
    ...manifest.missing.map(
      (region) => `tanpa bentuk / no shape  ${region.code} ${region.name}: ${region.reason.id} / ${region.reason.en}`,
    ),
  ];
}

/** The join report of an import for people. */
export function importLines({ report, manifest, unchanged }: ImportResult): string[] {
  const used = Object.entries(report.properties).flatMap(([what, key]) => (key === null ? [] : [`${what} = ${key}`]));
  return [
    unchanged
      ? 'Berkas ini sudah dipakai; tidak ada yang berubah. / This file is in use already; nothing changed.'
      : `Batas ${report.level} diganti. / Boundaries of ${report.level} replaced.`,
    `Properti / properties: ${used.join(', ') || '-'}`,
    `${report.features} fitur / features: ${report.matchedByCode} cocok menurut kode / matched by code, ${report.matchedByName} menurut nama / by name, ${report.unmatchedFeatures.length} tidak cocok / unmatched`,
    ...unmatchedLines(report.unmatchedFeatures, report.unmatchedRegions),
    ...report.doubtful.map(
      ({ row, code, name }) => `  #${row} ${code}: nama "${name}" tidak sesuai kodenya / name does not fit the code`,
    ),
    ...report.withoutShape.map(({ row, code }) => `  #${row} ${code}: tanpa poligon / without polygon`),
    ...report.overlaps
      .slice(0, 20)
      .map(({ codes, km2 }) => `  tumpang tindih / overlap ${codes.join(' + ')}: ${km2.toFixed(2)} km2`),
    ...listed(
      'Tidak ada di berkas tetapi tertutup olehnya, batas lama dipertahankan / not in the file but covered by it, old shape kept',
      report.carved,
    ),
    ...listed(
      'Di luar bentuk induknya di berkas, batas lama dipertahankan / outside its parent in the file, old shape kept',
      report.kept,
    ),
    ...statusLines(manifest),
  ];
}

/** A comparison for people: the figures, then every region, worst first. */
export function comparisonLines(comparison: Comparison): string[] {
  return [
    `${comparison.compared} ${comparison.level} dibandingkan / compared`,
    `median IoU ${comparison.median.toFixed(4)}, persentil 10 / 10th percentile ${comparison.p10.toFixed(4)}`,
    ...comparison.regions.map(
      (row) => `${row.iou.toFixed(3)}  ${row.code.padEnd(8)}  ${row.name}  (${row.ownKm2} km2, berkas / file ${row.fileKm2} km2)`,
    ),
    ...listed('Tanpa bentuk aktif / without active shape', comparison.withoutShape),
    ...unmatchedLines(comparison.unmatchedFeatures, comparison.unmatchedRegions),
  ];
}

function unmatchedLines(features: readonly UnmatchedFeature[], regions: readonly UnmatchedRegion[]): string[] {
  return [
    ...features.map((feature) => {
      const named = [feature.code, feature.name, feature.parent && `(${feature.parent})`].filter(Boolean).join(' ');
      const hint = feature.suggestions.length > 0 ? ` Mungkin / perhaps: ${feature.suggestions.join('; ')}` : '';
      return `  fitur / feature #${feature.row} ${named}: ${feature.reason.id} / ${feature.reason.en}${hint}`;
    }),
    ...regions.map((region) => {
      const hint = region.suggestions.length > 0 ? ` Mungkin / perhaps: ${region.suggestions.join('; ')}` : '';
      return `  wilayah tanpa fitur / region without feature ${region.code} ${region.name}${region.parent ? ` (${region.parent})` : ''}.${hint}`;
    }),
  ];
}

function listed(title: string, codes: readonly string[]): string[] {
  return codes.length === 0 ? [] : [`${title} (${codes.length}): ${codes.join(', ')}`];
}
