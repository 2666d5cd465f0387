import type { Cell } from '../csv/csvField.ts';
import type { AreaFigure, LayerResponse } from './contract.ts';

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
  kebutuhan: {
    kategori: key,
    sumbu_kebutuhan: (_, l) => l.axes?.need.unit.id ?? null,
    kebutuhan: (a) => a.need?.need.value ?? null,
    kebutuhan_bawah_95: (a) => a.need?.need.interval?.[0] ?? null,
    kebutuhan_atas_95: (a) => a.need?.need.interval?.[1] ?? null,
    kebutuhan_kali_rata_rata: (a) => a.need?.need.ratio ?? null,
    kebutuhan_jumlah: (a) => a.need?.need.count ?? null,
    kelas_kebutuhan: (a) => a.need?.need.class ?? null,
    sumbu_upaya: (_, l) => l.axes?.effort.unit.id ?? null,
    upaya: (a) => a.need?.effort.value ?? null,
    upaya_jumlah: (a) => a.need?.effort.count ?? null,
    kelas_upaya: (a) => a.need?.effort.class ?? null,
  },
};
