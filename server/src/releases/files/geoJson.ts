import type { Topology } from 'topojson-specification';
import { geometriesOf } from '../../drawing/shapes/geometries.ts';
import { type PublicArea, type PublicHead, type PublicRelease, RELEASED_ORIGINS } from '../public/contract.ts';
import { textInTurns } from './inTurns.ts';
import type { TidyReader } from './tidyRows.ts';
import { LICENCE } from './words.ts';

/**
 * Areas of one level as GeoJSON (RFC 7946) with the figures of the whole period. A hidden figure is null with its reason beside it; an
 * area without a shape has the geometry null, so no figure is lost. `object` names the level in the topology.
 */
export function geoJson(
  head: PublicHead,
  release: PublicRelease,
  reader: TidyReader,
  areas: readonly PublicArea[],
  topology: Topology | null,
  object: string,
): Promise<Buffer> {
  const shapes = geometriesOf(topology, object);
  const figures = figuresOf(
    reader,
    areas.map((a) => a.code),
  );
  const featureOf = (area: PublicArea) =>
    JSON.stringify({
      type: 'Feature',
      id: area.code,
      geometry: shapes.get(area.code) ?? null,
      properties: {
        kode: area.code,
        nama: area.name,
        tingkat: area.level,
        induk: area.parent,
        ...figures.get(area.code),
        rilis: release.number,
        data_contoh: release.sample,
      },
    });
  const about = {
    type: 'FeatureCollection',
    judul: `Rilis ${head.number}, ${head.areaName}: ${object}`,
    periode: { dari: head.from, sampai: head.to },
    rilis: head.number,
    data_contoh: head.sample,
    sha256_dokumen: head.sha256,
    batas: { sumber: release.boundaries.source, indikatif: release.boundaries.indicative },
    lisensi: LICENCE.url,
  };
  function* pieces(): Generator<string> {
    yield `${JSON.stringify(about).slice(0, -1)},"features":[`;
    for (const [i, area] of areas.entries()) yield `${i === 0 ? '' : ','}\n${featureOf(area)}`;
    yield '\n]}\n';
  }
  return textInTurns(pieces());
}

type Figures = Record<string, string | number | null>;

function figuresOf(reader: TidyReader, codes: readonly string[]): Map<string, Figures> {
  // An area that came after the last window has no row: nothing was counted in it.
  const none: Figures = Object.fromEntries(
    RELEASED_ORIGINS.flatMap((origin) => [
      [origin, 0],
      [`${origin}_alasan`, null],
      [`${origin}_per_100rb_dpt`, null],
    ]),
  );
  const found = new Map<string, Figures>(codes.map((code) => [code, { dpt: null, cakupan: null, tautan: null, ...none }]));
  for (const row of reader.rows('total', { codes, period: ({ kind }) => kind === 'whole' })) {
    if (row.bagian !== 'wilayah') continue;
    const figures = found.get(row.kode) ?? {};
    Object.assign(figures, { dpt: row.dpt, cakupan: row.cakupan, tautan: row.tautan });
    figures[row.asal] = row.jumlah;
    figures[`${row.asal}_alasan`] = row.alasan;
    figures[`${row.asal}_per_100rb_dpt`] = row.per_100rb_dpt;
  }
  return found;
}
