import type { Stage } from '../../stages/contract.ts';
import type { MeasureStage } from './contract.ts';

/** Words of a tahapan and the phase they belong to; the first that fits decides, so what is narrower stands before what is wider. */
const RULES: readonly (readonly [RegExp, MeasureStage])[] = [
  [/non ?tahapan|di ?luar tahapan/, 'nontahapan'],
  [/pengucapan sumpah|pelantikan/, 'nontahapan'],
  [/masa tenang/, 'masa_tenang'],
  [/pemantau|pembentukan|jumlah kursi|daerah pemilihan|perencanaan|penyusunan peraturan|persiapan|sosialisasi/, 'persiapan'],
  [/penduduk potensial|daftar pemilih|data pemilih|coklit/, 'daftar_pemilih'],
  [/kampanye/, 'kampanye'],
  [/rekapitulasi|calon terpilih|penetapan hasil|sengketa hasil/, 'rekapitulasi'],
  [/pemungutan|penghitungan|pungut|tungsura|logistik/, 'pungut_hitung'],
  [/calon|peserta|verifikasi|partai/, 'pencalonan'],
];

/**
 * Phase of a tahapan by its printed name (`Pelaksanaan kampanye` -> kampanye): phases are the same in every election, names and dates
 * are not. Null for a name that says nothing about a phase.
 */
export function phaseOfStage(name: string): MeasureStage | null {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-\s]+/g, ' ');
  return RULES.find(([words]) => words.test(plain))?.[1] ?? null;
}

/**
 * Phases that a period touches, by the dated stages of an election; `nontahapan` when it touches none. An open end of the period or of a
 * stage reaches without limit; a stage without any day is left out.
 */
export function phasesBetween(
  stages: readonly Pick<Stage, 'name' | 'start' | 'end'>[],
  from: string | null,
  to: string | null,
): ReadonlySet<MeasureStage> {
  const phases = new Set<MeasureStage>();
  for (const { name, start, end } of stages) {
    const phase = phaseOfStage(name);
    if (phase === null || (start === null && end === null)) continue;
    if ((to === null || start === null || start <= to) && (from === null || end === null || end >= from)) phases.add(phase);
  }
  return phases.size ? phases : new Set<MeasureStage>(['nontahapan']);
}
