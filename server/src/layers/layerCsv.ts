import { type Cell, csvField } from '../csv/csvField.ts';
import { CATEGORY_COLUMNS } from './categoryCsv.ts';
import type { AreaFigure, LayerResponse } from './contract.ts';

/** Columns of the file and what they hold of an area. */
const COLUMNS: Record<string, (area: AreaFigure, layer: LayerResponse) => Cell> = {
  kode: (a) => a.code,
  nama: (a) => a.name,
  tingkat: (_, l) => l.level,
  nilai: (a) => a.value,
  satuan: (_, l) => l.unit.id,
  batas_bawah_95: (a) => a.interval?.[0] ?? null,
  batas_atas_95: (a) => a.interval?.[1] ?? null,
  peringkat: (a) => a.rank,
  kelas: (a) => (a.class === null ? null : a.class + 1),
  kelas_dari: (a, l) => (named(l) ? null : (classOf(a, l)?.from ?? null)),
  kelas_sampai: (a, l) => (named(l) ? null : (classOf(a, l)?.to ?? null)),
  kelas_nama: (a, l) => classOf(a, l)?.label?.id ?? null,
  kelas_resmi: (a) => a.officialClass,
  tidak_dapat_dibedakan_dari_induk: (a) => a.sameAsParent,
  alasan_kosong: (a) => a.absence,
  keterangan: (a) => a.absenceNote?.id ?? null,
  laporan: (a) => a.counts?.laporan ?? null,
  temuan: (a) => a.counts?.temuan ?? null,
  informasi_awal: (a) => a.counts?.informasi_awal ?? null,
  penyebut: (a) => a.denominator?.value ?? null,
  sumber_penyebut: (a) => a.denominator?.source.name ?? null,
  tanggal_penyebut: (a) => a.denominator?.source.date ?? null,
  cakupan: (a) => a.coverage,
  sumber: (a) => a.source?.name ?? null,
  tanggal_sumber: (a) => a.source?.date ?? null,
  catatan_sumber: (a) => a.source?.note ?? null,
  anggota: (a) => a.unit?.members.join(' ') ?? null,
  aturan_pembagian: (a) => a.apportioned?.id ?? null,
};

/** Columns behind all others. */
const ANSWER_COLUMNS: typeof COLUMNS = {
  versi_data: (_, l) => l.meta.dataVersion,
  data_contoh: (_, l) => l.meta.sample,
};

/** Columns beside them where the value is not the figure itself: what a smoothed value stands for. */
const RAW_COLUMNS: typeof COLUMNS = {
  nilai_tercatat: (a) => a.raw?.value ?? null,
  tercatat_bawah_95: (a) => a.raw?.interval?.[0] ?? null,
  tercatat_atas_95: (a) => a.raw?.interval?.[1] ?? null,
  bobot_sendiri: (a) => a.raw?.ownWeight ?? null,
};

/** Numbers of categories are no range. */
const named = (layer: LayerResponse) => layer.classes.method === 'kategori';

const classOf = (area: AreaFigure, layer: LayerResponse) =>
  area.class === null ? null : (layer.classes.items[area.class] ?? null);

/** A separator followed by a formula character would begin a formula's cell in a spreadsheet that splits there. */
const defuse = (text: string) => text.replaceAll(/([,;]\s*)([=+\-@])/g, "$1'$2");
const oneLine = (text: string) => defuse(text.replaceAll(/[\r\n\t]+/g, ' ').trim());

const CSV_FORMAT = 'Format: UTF-8, pemisah kolom koma, desimal dengan titik; nilai kosong selalu disertai alasan_kosong';

/** What stands above or beside the table: caption, filter, sources, how to read the numbers. */
export function aboutLayer(layer: LayerResponse, filter: readonly [string, string][]): string[] {
  return [
    `PetaRawan: ${layer.title.id}`,
    ...(layer.refusal ? [`Tidak dijawab: ${layer.refusal.reason.id}`] : []),
    ...(layer.meta.sample ? ['DATA CONTOH: sebagian atau semua angka buatan (synthetic data)'] : []),
    `Satuan: ${layer.unit.id}`,
    `Periode: ${layer.period.from ?? 'awal'} sampai ${layer.period.to ?? 'akhir'}`,
    `Saringan: ${filter.length ? filter.map(([name, value]) => `${name}=${value}`).join('; ') : 'tidak ada'}`,
    `Kelas: ${layer.classes.rule.id}`,
    ...layer.meta.sources.map((s) => `Sumber: ${[s.name, s.date, s.note].filter(Boolean).join('; ')}`),
    ...layer.caveats.map((c) => `Catatan: ${c.text.id}`),
    ...(layer.unplaced
      ? [
          `Tanpa tempat pada tingkat ini: laporan ${layer.unplaced.laporan}; temuan ${layer.unplaced.temuan}; informasi_awal ${layer.unplaced.informasi_awal}`,
        ]
      : []),
    `Versi data: ${layer.meta.dataVersion}`,
  ];
}

/** What the map shows as a table: exactly its areas, values and classes, in the same order. */
export function layerTable(layer: LayerResponse): { names: string[]; rows: Cell[][] } {
  const columns = Object.entries({
    ...COLUMNS,
    ...(layer.areas.some((a) => a.raw) ? RAW_COLUMNS : {}),
    ...CATEGORY_COLUMNS[layer.layer],
    ...ANSWER_COLUMNS,
  });
  return {
    names: columns.map(([name]) => name),
    rows: layer.areas.map((area) => columns.map(([, cell]) => cell(area, layer) ?? null)),
  };
}

/**
 * The layer as a comma-separated file: its table under comment lines (`#`) that carry caption, filter, sources and data version. Lines end
 * with CRLF.
 */
export function layerCsv(layer: LayerResponse, filter: readonly [string, string][]): string {
  const { names, rows } = layerTable(layer);
  const head = [...aboutLayer(layer, filter), CSV_FORMAT].map((line) => `# ${oneLine(line)}`);
  return `\ufeff${[...head, names.join(','), ...rows.map((row) => row.map((cell) => csvField(cell)).join(','))].join('\r\n')}\r\n`;
}
