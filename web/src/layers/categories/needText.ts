import type { Origin } from '@petarawan/server/contract/reports';
import { words } from '../../text/useText.ts';

const ORIGIN_WORDS = {
  id: { laporan: 'laporan', temuan: 'temuan', informasi_awal: 'informasi awal' },
  en: { laporan: 'reports', temuan: 'findings', informasi_awal: 'preliminary information' },
};
/** "Laporan dan temuan". */
function joined(words: Record<Origin, string>, origins: readonly Origin[], and: string): string {
  const said = origins.map((o) => words[o]).join(` ${and} `);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const id = {
  needAxis: 'Kebutuhan',
  effortAxis: 'Upaya',
  levels: { rendah: 'rendah', tengah: 'tengah', tinggi: 'tinggi' },
  cell: (need: string, effort: string, n: string) => `Kebutuhan ${need}, upaya ${effort}: ${n} wilayah`,
  underserved: 'kurang terlayani',
  brief: (n: string) => `${n} kurang terlayani (kebutuhan tinggi, upaya rendah)`,
  pick: 'Arahkan ke kotak untuk menyorot wilayahnya, klik untuk menahan; panah berpindah kotak, Esc menghapus.',
  legend: 'Kelas kebutuhan dan upaya',
  times: (ratio: string, place: string) => `${ratio} rata-rata ${place}`,
  timesRange: (ratio: string, range: string, place: string) => `${ratio} rata-rata ${place} (${range})`,
  need: (value: string, unit: string) => `Kebutuhan: ${value} ${unit}`,
  printed: (unit: string, level: string, score: string) => `Kebutuhan: ${unit} ${level}${score}`,
  score: (score: string) => ` (skor ${score})`,
  printedLevels: { rendah: 'rendah', tengah: 'sedang', tinggi: 'tinggi' },
  same: (place: string) => `Tidak dapat dibedakan dari rata-rata ${place}.`,
  effort: (value: string, unit: string, count: string) => `Upaya: ${value} ${unit} (${count})`,
  columnNeed: (place: string) => `Kebutuhan: kali rata-rata ${place}`,
  columnScore: 'Kebutuhan: skor',
  columnEffort: 'Upaya',
  edition: 'Edisi',
  axisNeed: 'Sumbu kebutuhan',
  axisEffort: 'Sumbu upaya',
  /** The axis of what came in, by the origins that count. */
  cameIn: (origins: readonly Origin[]) => `${joined(ORIGIN_WORDS.id, origins, 'dan')} per 100.000 DPT, dihaluskan`,
  needs: {
    temuan: 'Temuan per 100 catatan pengawasan',
    ikp: 'Kelas indeks (IKP), satu edisi',
  },
  efforts: {
    kegiatan: 'Semua kegiatan per 10.000 DPT',
    pengawas: 'Pengawas per 10.000 DPT',
    kampung: 'Kampung Pengawasan hidup atau baru diluncurkan per 100.000 DPT',
  },
  form: (name: string) => `Bentuk: ${name}`,
  kind: (name: string) => `Jenis: ${name}`,
};

/** Words of need against effort, on the map and on the page of its own. */
export const needText = words(id);

needText.en = {
  needAxis: 'Need',
  effortAxis: 'Effort',
  levels: { rendah: 'low', tengah: 'middle', tinggi: 'high' },
  cell: (need, effort, n) => `Need ${need}, effort ${effort} (areas: ${n})`,
  underserved: 'under-served',
  brief: (n) => `${n} under-served (high need, low effort)`,
  pick: 'Point at a box to highlight its areas, click to keep it; arrows move between boxes, Esc clears.',
  legend: 'Classes of need and effort',
  times: (ratio, place) => `${ratio} the average of ${place}`,
  timesRange: (ratio, range, place) => `${ratio} the average of ${place} (${range})`,
  need: (value, unit) => `Need: ${value} ${unit}`,
  printed: (unit, level, score) => `Need: ${unit} ${level}${score}`,
  score: (score) => ` (score ${score})`,
  printedLevels: { rendah: 'low', tengah: 'medium', tinggi: 'high' },
  same: (place) => `Cannot be told from the average of ${place}.`,
  effort: (value, unit, count) => `Effort: ${value} ${unit} (${count})`,
  columnNeed: (place) => `Need: times the average of ${place}`,
  columnScore: 'Need: score',
  columnEffort: 'Effort',
  edition: 'Edition',
  axisNeed: 'Axis of need',
  axisEffort: 'Axis of effort',
  cameIn: (origins) => `${joined(ORIGIN_WORDS.en, origins, 'and')} per 100,000 DPT, smoothed`,
  needs: {
    temuan: 'Findings per 100 supervision records',
    ikp: 'Class of an index (IKP), one edition',
  },
  efforts: {
    kegiatan: 'All activities per 10,000 DPT',
    pengawas: 'Supervisors per 10,000 DPT',
    kampung: 'Active or newly launched Kampung per 100,000 DPT',
  },
  form: (name) => `Form: ${name}`,
  kind: (name) => `Kind: ${name}`,
};
