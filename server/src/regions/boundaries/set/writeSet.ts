import { createHash } from 'node:crypto';
import { AppError } from '../../../errors.ts';
import type { Text } from '../../../http/contract.ts';
import type { BoundaryManifest, MapLevel, Region } from '../../contract.ts';
import { codeAtLevel } from '../../regionCode.ts';
import type { UnitMap } from '../unitMap.ts';
import { validateSet } from '../validate/validateSet.ts';
import { compressed } from './compressed.ts';
import { fitSizes } from './fitSizes.ts';
import { areaLayer, MAP_LEVELS } from './layers.ts';
import { missingRegions, type Provenance } from './provenance.ts';
import type { SetContent } from './setFiles.ts';
import type { SetRecord } from './setFolder.ts';
import { activateSet, storeSet } from './storeSet.ts';
import { tilePack } from './tilePack.ts';
import { encodeUnits } from './unitsFile.ts';
import { TILE_LAYER, TILE_ZOOMS, vectorTiles } from './vectorTiles.ts';

/** Says what a long step is doing, in Indonesian and English. */
export type Progress = (id: string, en: string) => void;

/** A map ready to become a set. */
export interface NewSet {
  units: UnitMap;
  regions: readonly Region[];
  provenance: Provenance;
  kind: SetRecord['kind'];
  inputs: string;
  /** Why a region without shape has none. */
  missingReason: Text;
  /** Holes larger than this many square grid units are lakes or foreign land, smaller ones are faults. */
  lakeLimit: number;
}

const ROOT = '/api/v1/boundaries';

/**
 * Simplifies, checks, cuts tiles, compresses, stores and activates a set; answers its manifest. Throws an AppError naming
 * the failed checks when the shapes are not what `validateSet` asks for; nothing has been stored then.
 */
export async function writeSet(dataDir: string, set: NewSet, progress: Progress): Promise<BoundaryManifest> {
  progress('Menyederhanakan batas …', 'Simplifying boundaries …');
  const content = fitSizes(set.units, set.regions, set.provenance);
  progress('Memeriksa batas …', 'Checking boundaries …');
  const missing = MAP_LEVELS.flatMap((level) =>
    missingRegions(set.regions, level, new Set(content.present[level]), set.missingReason),
  );
  check(content, set, new Set(missing.map((region) => region.code)));
  progress('Memotong ubin peta …', 'Cutting map tiles …');
  const tiles = await tilePack(vectorTiles(set.units, areaLayer(set.units, set.regions, 'kecamatan')));
  progress('Menyimpan batas …', 'Storing boundaries …');
  const files = new Map<string, Buffer>();
  const entries = await Promise.all(
    namedFiles(content).map(async ({ key, name, value }) => {
      const forms = await compressed(Buffer.from(JSON.stringify(value)), 11);
      const file = `${name}.${sha(forms.identity).slice(0, 10)}.json`;
      files.set(file, forms.identity).set(`${file}.gz`, forms.gzip).set(`${file}.br`, forms.br);
      return { key, file, bytes: forms.identity.length, gzip: forms.gzip.length };
    }),
  );
  const version = sha(
    [...entries.map((entry) => entry.file), tiles.hash, JSON.stringify([set.provenance, missing])].join('\n'),
  ).slice(0, 12);
  const address = (key: string) => {
    const { file, bytes, gzip } = entries.find((entry) => entry.key === key) as (typeof entries)[number];
    return { url: `${ROOT}/${version}/${file}`, bytes, gzip };
  };
  const manifest: BoundaryManifest = {
    version,
    indicative: MAP_LEVELS.some((level) => isIndicative(set.provenance, level)),
    source: [...new Set(MAP_LEVELS.map((level) => set.provenance[level].source))].join('; '),
    builtAt: new Date().toISOString(),
    files: {
      provinsiKabkota: address('provinsiKabkota'),
      kecamatan: Object.fromEntries(
        Object.keys(content.kecamatan)
          .sort()
          .map((code) => [code, address(`kecamatan ${code}`)]),
      ),
      labelPoints: address('labelPoints'),
      neighbours: address('neighbours'),
    },
    tiles: {
      url: `${ROOT}/${version}/tiles/{z}/{x}/{y}.pbf`,
      minzoom: TILE_ZOOMS.min,
      maxzoom: TILE_ZOOMS.max,
      layer: TILE_LAYER,
    },
    bbox: content.provinsiKabkota.bbox,
    levels: Object.fromEntries(
      MAP_LEVELS.map((level) => [
        level,
        {
          count: content.present[level].length,
          indicative: isIndicative(set.provenance, level),
          source: set.provenance[level].source,
        },
      ]),
    ) as BoundaryManifest['levels'],
    missing,
  };
  const record: SetRecord = { kind: set.kind, inputs: set.inputs, provenance: set.provenance };
  files.set('tiles.pack', tiles.bytes).set('tiles.json', json(tiles.index));
  files
    .set('units.json.gz', await encodeUnits(set.units))
    .set('record.json', json(record))
    .set('manifest.json', json(manifest));
  await storeSet(dataDir, version, files);
  await activateSet(dataDir, version);
  return manifest;
}

function namedFiles(content: SetContent): { key: string; name: string; value: unknown }[] {
  return [
    { key: 'provinsiKabkota', name: 'provinsi-kabkota', value: content.provinsiKabkota },
    ...Object.entries(content.kecamatan).map(([code, value]) => ({ key: `kecamatan ${code}`, name: `kecamatan-${code}`, value })),
    { key: 'labelPoints', name: 'label-points', value: content.labelPoints },
    { key: 'neighbours', name: 'neighbours', value: content.neighbours },
  ];
}

function isIndicative(provenance: Provenance, level: MapLevel): boolean {
  return provenance[level].indicative || provenance[level].indicativeCodes.length > 0;
}

function check(content: SetContent, set: NewSet, missing: ReadonlySet<string>): void {
  const codes = (level: MapLevel) => set.regions.filter((region) => region.level === level).map((region) => region.code);
  const expected = { provinsi: codes('provinsi'), kabkota: codes('kabkota'), kecamatan: codes('kecamatan') };
  const undivided = new Set(set.units.codes.filter((code) => codeAtLevel(code, 'kecamatan') === null));
  const findings = validateSet(content, expected, { missing, undivided, lakeLimit: set.lakeLimit });
  // Shapes people bring are made as small as can be; they are not refused for being many.
  const serious = set.kind === 'build' ? findings : findings.filter((finding) => finding.check !== 'withinSizeLimits');
  if (serious.length === 0) return;
  throw new AppError(
    'internal',
    {
      id: `Batas yang dihasilkan gagal ${serious.length} pemeriksaan. Batas lama tidak berubah.`,
      en: `The resulting boundaries fail ${serious.length} checks. The old boundaries stay.`,
    },
    {
      items: serious.slice(0, 20).map(({ check: name, code, detail }) => {
        const text = `${name} ${code}: ${detail}`;
        return { where: name, message: { id: text, en: text } };
      }),
    },
  );
}

const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
