import type { AreaFigure, LayerResponse } from './contract.ts';
import type { Cell } from './layerCsv.ts';

type Columns = Record<string, (area: AreaFigure, layer: LayerResponse) => Cell>;

const key = (area: AreaFigure, layer: LayerResponse) =>
  area.class === null ? null : (layer.classes.items[area.class]?.key ?? null);

/** What stands behind the classes of layers of categories, after the columns of every layer. */
export const CATEGORY_COLUMNS: Readonly<Record<string, Columns>> = {
  isu_khas: {
    kategori: key,
    kasus_isu: (a) => (a.signature?.issue ? a.signature.cases : null),
    kasus_semua_isu: (a) => a.signature?.total ?? null,
    perbandingan_bagian: (a) => a.signature?.quotient?.value ?? null,
    perbandingan_bawah_95: (a) => a.signature?.quotient?.low ?? null,
    perbandingan_atas_95: (a) => a.signature?.quotient?.high ?? null,
    residu_tersesuaikan: (a) => a.signature?.residual ?? null,
    isu_terbanyak: (a) => a.signature?.most?.issue ?? null,
    kasus_isu_terbanyak: (a) => a.signature?.most?.cases ?? null,
  },
  klaster: {
    kategori: key,
    angka_wilayah: (a) => a.cluster?.value ?? null,
    angka_sekitar: (a) => a.cluster?.lag ?? null,
    tetangga: (a) => a.cluster?.neighbours ?? null,
    z: (a) => a.cluster?.z ?? null,
    p_dua_sisi: (a) => a.cluster?.p ?? null,
    p_benjamini_hochberg: (a) => a.cluster?.pAdjusted ?? null,
  },
};
