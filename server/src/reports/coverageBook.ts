import { LEVELS, type Level } from '../regions/contract.ts';
import { ancestorsOf, codeAtLevel } from '../regions/regionCode.ts';
import type { CoverageStatus } from './contract.ts';
import { type CoverageShare, settledShare } from './coverageShare.ts';

const STATUSES: readonly CoverageStatus[] = ['lapor_lengkap', 'lapor_sebagian', 'belum_lapor', 'nihil', 'tidak_terjangkau'];
const [COMPLETE, PARTIAL, MISSING, NIL, UNREACHABLE] = [0, 1, 2, 3, 4];
const KINDS = STATUSES.length;
/** Windows whose tallies are kept: maps of one screen ask for the same few. */
const WINDOWS = 16;

/** One coverage report: who, about which days, how far; dates as `YYYY-MM-DD`. */
export type CoverageReport = readonly [code: string, start: string, end: string, status: string];

/** What was reported in a window of days. */
interface Tally {
  /** Reports by code and status: `counts[code * KINDS + status]`. */
  counts: Uint32Array;
  /** Numbers of periods that any area of a group (provinsi and level) reported on. */
  periods: Uint32Array;
}

/** Reports of one period, as positions in the lists of codes and statuses. */
interface Period {
  start: string;
  end: string;
  codes: number[];
  statuses: number[];
  groups: Set<number>;
}

/**
 * All coverage reports in memory (some five bytes each), so that coverage of any window is a matter of adding up. Answers
 * are the same as those of `coverageShares` and `areasReported` over the table.
 */
export class CoverageBook {
  private readonly codes: string[] = [];
  /** Group (provinsi and level) of each code. */
  private readonly groups: number[] = [];
  private readonly groupNumbers = new Map<string, number>();
  private readonly periods: { start: string; end: string; codes: Uint32Array; statuses: Uint8Array; groups: number[] }[];
  private readonly areas = new Map<Level, { names: string[]; of: Int32Array }>();
  private readonly tallies = new Map<string, Tally>();

  constructor(reports: Iterable<CoverageReport>) {
    const numbers = new Map<string, number>();
    const periods = new Map<string, Period>();
    for (const [code, start, end, status] of reports) {
      let number = numbers.get(code);
      if (number === undefined) {
        number = this.codes.push(code) - 1;
        numbers.set(code, number);
        this.groups.push(this.groupOf(code));
      }
      const key = `${start} ${end}`;
      let period = periods.get(key);
      if (!period) {
        period = { start, end, codes: [], statuses: [], groups: new Set() };
        periods.set(key, period);
      }
      period.codes.push(number);
      period.statuses.push(STATUSES.indexOf(status as CoverageStatus));
      period.groups.add(this.groups[number] as number);
    }
    this.periods = [...periods.values()].map((p) => ({
      start: p.start,
      end: p.end,
      codes: Uint32Array.from(p.codes),
      statuses: Uint8Array.from(p.statuses),
      groups: [...p.groups],
    }));
  }

  /** Coverage by code of the areas of a level that appear in a window; `from` and `to` are inclusive, null = open. */
  shares(level: Level, from: string | null, to: string | null): Map<string, CoverageShare> {
    const { counts, periods } = this.tally(from, to);
    const { names, of } = this.areasAt(level);
    const sums = new Float64Array(names.length * (KINDS + 1));
    for (let code = 0; code < this.codes.length; code++) {
      const area = of[code] as number;
      let any = 0;
      if (area < 0) continue;
      for (let s = 0; s < KINDS; s++) {
        const n = counts[code * KINDS + s] as number;
        (sums[area * (KINDS + 1) + s] as number) += n;
        any += n;
      }
      if (any > 0) (sums[area * (KINDS + 1) + KINDS] as number) += periods[this.groups[code] as number] as number;
    }
    const shares = new Map<string, CoverageShare>();
    for (const [area, name] of names.entries()) {
      const own = sums.subarray(area * (KINDS + 1), (area + 1) * (KINDS + 1));
      const [lapor_lengkap = 0, lapor_sebagian = 0, belum_lapor = 0, nihil = 0, tidak_terjangkau = 0, expected = 0] = own;
      if (lapor_lengkap + lapor_sebagian + belum_lapor + nihil + tidak_terjangkau === 0) continue;
      const kinds = { lapor_lengkap, lapor_sebagian, belum_lapor, nihil, tidak_terjangkau };
      shares.set(name, settledShare({ share: null, expected, ...kinds }));
    }
    return shares;
  }

  /** Codes out of `areas` (all areas of the level) that somebody reported for in a window; the rule of `areasReported`. */
  reported(level: Level, areas: readonly { code: string }[], from: string | null, to: string | null): Set<string> {
    const { counts } = this.tally(from, to);
    const { names, of } = this.areasAt(level);
    const depth = LEVELS.indexOf(level);
    const reported = new Set<string>();
    const silent = new Set<string>();
    const completeAround = new Set<string>();
    for (const [code, text] of this.codes.entries()) {
      const n = (status: number) => counts[code * KINDS + status] as number;
      const area = of[code] as number;
      if (area < 0) {
        if (n(COMPLETE) + n(NIL) > 0) completeAround.add(text);
        continue;
      }
      const name = names[area] as string;
      if (n(COMPLETE) + n(PARTIAL) + n(NIL) > 0) reported.add(name);
      else if (n(MISSING) + n(UNREACHABLE) > 0 && levelIndex(text) === depth) silent.add(name);
    }
    if (completeAround.size === 0) return reported;
    for (const { code } of areas) {
      // An area that was asked itself and kept silent is not spoken for by a complete report around it.
      if (!silent.has(code) && ancestorsOf(code).some((a) => completeAround.has(a))) reported.add(code);
    }
    return reported;
  }

  private groupOf(code: string): number {
    const key = `${code.slice(0, 2)}/${code.length}`;
    const known = this.groupNumbers.get(key) ?? this.groupNumbers.size;
    this.groupNumbers.set(key, known);
    return known;
  }

  /** For each code its area of a level, as a position in `names`; -1 where the code is less precise. */
  private areasAt(level: Level): { names: string[]; of: Int32Array } {
    const known = this.areas.get(level);
    if (known) return known;
    const numbers = new Map<string, number>();
    const of = Int32Array.from(this.codes, (code) => {
      const area = codeAtLevel(code, level);
      if (area === null) return -1;
      const number = numbers.get(area) ?? numbers.size;
      numbers.set(area, number);
      return number;
    });
    const made = { names: [...numbers.keys()], of };
    this.areas.set(level, made);
    return made;
  }

  private tally(from: string | null, to: string | null): Tally {
    const key = `${from}/${to}`;
    const known = this.tallies.get(key);
    if (known) return known;
    const counts = new Uint32Array(this.codes.length * KINDS);
    const periods = new Uint32Array(this.groupNumbers.size);
    for (const period of this.periods) {
      if ((from !== null && period.end < from) || (to !== null && period.start > to)) continue;
      const { codes, statuses } = period;
      for (let i = 0; i < codes.length; i++) (counts[(codes[i] as number) * KINDS + (statuses[i] as number)] as number)++;
      for (const group of period.groups) (periods[group] as number)++;
    }
    if (this.tallies.size >= WINDOWS) this.tallies.delete(this.tallies.keys().next().value as string);
    const made = { counts, periods };
    this.tallies.set(key, made);
    return made;
  }
}

const levelIndex = (code: string) => code.split('.').length - 1;
