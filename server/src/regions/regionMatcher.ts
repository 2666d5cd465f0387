import type { Queryable } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { closestRegions } from './closestRegions.ts';
import { LEVELS, type Level, type Region } from './contract.ts';
import { type Change, changesOf, type LineageStep } from './lineage.ts';
import type { Match, Matched, RegionNames, Unmatched } from './match.ts';
import * as say from './matchReasons.ts';
import { type Candidate, NameCandidates } from './nameCandidates.ts';
import { ancestorsOf, levelOf, normalizeCode, parentOf } from './regionCode.ts';
import { listLineage, listRegions } from './repository.ts';

export type { Match, Matched, RegionNames, Unmatched } from './match.ts';
export { isMatched } from './match.ts';

/**
 * Says which region of today's list a code or a set of names means, or why none: never a guess across parents,
 * never a choice between two. Built once per data version; a question costs microseconds.
 */
export class RegionMatcher {
  private readonly byCodeMap: Map<string, Region>;
  private readonly children = new Map<string, Region[]>();
  private readonly changes: Change[];
  /** Changes that ended a code, by that code. */
  private readonly ended = new Map<string, Change>();
  /** Regions as children of the parent they had before, or under the name they had before. */
  private readonly former = new Map<string, Candidate[]>();
  private readonly candidates = new Map<string, NameCandidates>();

  private constructor(regions: Region[], lineage: LineageStep[]) {
    this.byCodeMap = new Map(regions.map((r) => [r.code, r]));
    for (const region of regions) push(this.children, region.parent ?? '', region);
    this.changes = changesOf(lineage, this.byCodeMap);
    for (const change of this.changes) {
      if (!this.byCodeMap.has(change.predecessor)) this.ended.set(change.predecessor, change);
      const now = change.kind === 'sama' && change.successors[0] ? this.byCodeMap.get(change.successors[0].code) : undefined;
      if (now) push(this.former, parentOf(change.predecessor) ?? '', { region: now, name: change.predecessorName, former: true });
    }
  }

  /** Today's list and the history of the database, read once per data version. */
  static load(db: Queryable): Promise<RegionMatcher> {
    return keptPerVersion(db, 'region matcher', async () =>
      RegionMatcher.fromRegions(await listRegions(db), await listLineage(db)),
    );
  }

  static fromRegions(regions: Region[], lineage: LineageStep[] = []): RegionMatcher {
    return new RegionMatcher(regions, lineage);
  }

  /** The region of today's list with exactly this code (dots included). */
  get(code: string): Region | undefined {
    return this.byCodeMap.get(code);
  }

  /** Changes in history, for questions about a day (`regionAtDate`). */
  get history(): readonly Change[] {
    return this.changes;
  }

  /**
   * Code in any usual writing (`1971`, `19.71`, `1971021003`). A code of before that names the same area under
   * another number is taken as today's, with a note; a code of an area that was divided is refused with its successors.
   */
  byCode(raw: string): Match {
    const code = normalizeCode(raw);
    if (code === null) return this.unreadableCode(raw);
    const region = this.byCodeMap.get(code);
    if (region) return matched(region, null);
    const change = this.ended.get(code);
    if (!change) return this.missingCode(code);
    const now = change.successors.map((s) => this.byCodeMap.get(s.code)).filter((r) => r !== undefined);
    if (change.kind === 'sama' && now[0]) return matched(now[0], say.formerCode(code, change.predecessorName, now[0]));
    const names = change.successors.map((s) => `${s.code} ${s.name}`);
    return {
      reason: say.endedCode(code, change.predecessorName, change.until, names),
      suggestion: now.length === 1 ? (now[0]?.code ?? null) : null,
      at: null,
      choices: [],
    };
  }

  /**
   * Names by column, any of which may be missing; every name given must be found inside the one before it, so a wrong
   * kecamatan is never cut down to its kabupaten. Typing errors are forgiven only below a parent that is given and found.
   */
  byNames(names: RegionNames): Match {
    let scope: Region | null = null;
    let note: Matched['note'] = null;
    for (const level of LEVELS) {
      const raw = names[level]?.trim();
      if (!raw) continue;
      const pool = this.pool(scope, level);
      const known = level === 'provinsi' || (scope !== null && LEVELS.indexOf(scope.level) === LEVELS.indexOf(level) - 1);
      const { hits, otherKind, former } = pool.find(raw, known);
      const [hit] = hits;
      if (hit && hits.length > 1) return this.ambiguous(level, raw, hits);
      if (!hit) return this.unknown(scope, level, raw, pool, otherKind);
      if (former) note = say.formerName(raw, hit);
      scope = hit;
    }
    return scope ? matched(scope, note) : { reason: say.nothingWritten(), suggestion: null, at: null, choices: [] };
  }

  /** Everything at `level` inside `scope` (null = the whole country), today's and former, to look names up in. */
  named(scope: Region | null, level: Level): NameCandidates {
    return this.pool(scope, level);
  }

  /** Names of what a region lies in, smallest first: `Kabupaten Bangka Tengah, Kepulauan Bangka Belitung`. */
  parentNames(code: string): string {
    return ancestorsOf(code)
      .flatMap((c) => this.byCodeMap.get(c)?.name ?? [])
      .reverse()
      .join(', ');
  }

  /** Today's regions that came of a code that is no longer in use. */
  successorsOf(raw: string): Region[] {
    const change = this.ended.get(normalizeCode(raw) ?? '');
    return (change?.successors ?? []).flatMap((s) => this.byCodeMap.get(s.code) ?? []);
  }

  /** Regions whose code is `raw` with zeros that a spreadsheet took away (`12.1` for `12.10`). */
  withLostZeros(raw: string): Region[] {
    return normalizeCode(raw) === null ? this.padded(raw).flatMap((c) => this.byCodeMap.get(c) ?? []) : [];
  }

  private pool(scope: Region | null, level: Level): NameCandidates {
    const key = `${scope?.code ?? ''}|${level}`;
    const known = this.candidates.get(key);
    if (known) return known;
    const found: Candidate[] = [];
    const collect = (parent: string) => {
      for (const region of this.children.get(parent) ?? []) {
        if (region.level === level) found.push({ region, name: region.name, former: false });
        else collect(region.code);
      }
      for (const candidate of this.former.get(parent) ?? []) if (candidate.region.level === level) found.push(candidate);
    };
    collect(scope?.code ?? '');
    const pool = new NameCandidates(level, found);
    this.candidates.set(key, pool);
    return pool;
  }

  private ambiguous(level: Level, raw: string, hits: Region[]): Unmatched {
    const names = hits.map((r) => (level === 'desa' ? `${r.code.charAt(9) === '1' ? 'Kelurahan' : 'Desa'} ${r.name}` : r.name));
    const clear = new Set(names).size === names.length;
    const places = new Set(hits.map((r) => r.parent)).size === hits.length;
    const choices = hits.map((r, i) =>
      clear && !places ? (names[i] as string) : `${r.name} (${(places && this.placeOf(r)) || r.code})`,
    );
    return {
      reason: say.ambiguous(level, raw, choices),
      suggestion: clear ? (names[0] ?? null) : null,
      at: level,
      choices: hits.map((r) => r.code),
    };
  }

  private unknown(scope: Region | null, level: Level, raw: string, pool: NameCandidates, otherKind: Region[]): Unmatched {
    const place = scope?.name ?? null;
    if (otherKind.length) {
      return {
        reason: say.otherKind(raw, place, otherKind),
        suggestion: otherKind.length === 1 ? (otherKind[0]?.name ?? null) : null,
        at: level,
        choices: [],
      };
    }
    if (level !== 'provinsi' && this.pool(null, 'provinsi').find(raw, false).hits.length) {
      return { reason: say.aProvince(level, raw), suggestion: null, at: level, choices: [] };
    }
    const near = closestRegions(pool.entries, level, raw)[0]?.name ?? null;
    const homes = near || !scope ? [] : this.homesElsewhere(scope, level, raw);
    if (scope && homes.length) {
      const only = homes.length === 1 ? homes[0] : undefined;
      return {
        reason: say.elsewhere(
          level,
          raw,
          scope.name,
          homes.map((r) => this.fullName(r)),
        ),
        suggestion: only?.name ?? null,
        at: only ? only.level : level,
        choices: [],
      };
    }
    return { reason: say.notFound(level, raw, place, near), suggestion: near, at: level, choices: [] };
  }

  /** Parents (at the level of `scope`) that do have a region written exactly so; desa are looked for in the provinsi only. */
  private homesElsewhere(scope: Region, level: Level, raw: string): Region[] {
    const province = this.byCodeMap.get(scope.code.slice(0, 2)) ?? null;
    const wider = [province && province.code !== scope.code ? province : undefined, level === 'desa' ? undefined : null];
    for (const area of wider) {
      if (area === undefined) continue;
      const { hits } = this.pool(area, level).find(raw, false);
      const homes = hits.map((r) => this.byCodeMap.get(r.code.slice(0, scope.code.length))).filter((r) => r !== undefined);
      if (homes.length) return [...new Set(homes)];
    }
    return [];
  }

  private placeOf(region: Region): string | null {
    return region.parent ? (this.byCodeMap.get(region.parent)?.name ?? null) : null;
  }

  private fullName(region: Region): string {
    const place = this.placeOf(region);
    return place ? `${region.name} (${place})` : region.name;
  }

  /** Not the form of a code: perhaps zeros were lost in a spreadsheet (`12.1` for `12.10`, `19.71.2` for `19.71.02`). */
  private unreadableCode(raw: string): Unmatched {
    const existing = this.padded(raw).filter((code) => this.byCodeMap.has(code));
    if (!existing.length) return { reason: say.notACode(raw), suggestion: null, at: null, choices: [] };
    return {
      reason: say.lostZero(raw, existing),
      suggestion: existing.length === 1 ? (existing[0] ?? null) : null,
      at: null,
      choices: [],
    };
  }

  private padded(raw: string): string[] {
    const parts = raw.trim().split('.');
    if (parts.length < 2 || parts.length > 4 || !parts.every((p) => /^\d{1,4}$/.test(p))) return [];
    const padded = [parts.map((p, i) => p.padStart(i === 3 ? 4 : 2, '0')).join('.')];
    if (parts.length === 2 && parts[1]?.length === 1) padded.unshift(`${parts[0]}.${parts[1]}0`);
    return padded;
  }

  /**
   * A well-formed code that was never in the list. When its parent was renumbered, the same number under the parent's former
   * code may be meant (`96.01.39` -> former `92.01.39`): offered as a suggestion, not taken.
   */
  private missingCode(code: string): Unmatched {
    const ancestor =
      ancestorsOf(code)
        .map((c) => this.byCodeMap.get(c))
        .findLast((r) => r !== undefined) ?? null;
    const moved = this.insideRenumbered(code);
    if (moved) {
      const words = {
        id: `Induknya kini ${moved.parent.code} ${moved.parent.name}; mungkin maksudnya ${moved.now.code} ${moved.now.name}.`,
        en: `Its parent today is ${moved.parent.code} ${moved.parent.name}; perhaps ${moved.now.code} ${moved.now.name} is meant.`,
      };
      return { reason: say.unknownCode(code, ancestor, words), suggestion: moved.now.code, at: null, choices: [] };
    }
    const old = this.formerNumber(code);
    const hint = old && {
      id: `Mungkin nomor lama ${old.former}, kini ${old.now.code} ${old.now.name}.`,
      en: `Perhaps the former number ${old.former}, now ${old.now.code} ${old.now.name}.`,
    };
    return { reason: say.unknownCode(code, ancestor, hint), suggestion: old?.now.code ?? null, at: null, choices: [] };
  }

  /** The same number inside what the region around it is today: `91.01.01.2001` -> `93.01.01.2001`. Numbers may have changed too: never taken. */
  private insideRenumbered(code: string): { parent: Region; now: Region } | null {
    for (const ancestor of ancestorsOf(code).reverse()) {
      const change = this.ended.get(ancestor);
      const parent = change?.kind === 'sama' ? this.byCodeMap.get(change.successors[0]?.code ?? '') : undefined;
      const now = parent && this.byCodeMap.get(`${parent.code}${code.slice(ancestor.length)}`);
      if (parent && now) return { parent, now };
    }
    return null;
  }

  private formerNumber(code: string): { former: string; now: Region } | null {
    const parent = parentOf(code);
    if (!parent) return null;
    for (const change of this.changes) {
      if (change.kind !== 'sama' || change.successors[0]?.code !== parent) continue;
      const former = `${change.predecessor}${code.slice(parent.length)}`;
      const now = this.byCodeMap.get(this.ended.get(former)?.successors[0]?.code ?? '');
      if (now) return { former, now };
    }
    return null;
  }
}

function matched(region: Region, note: Matched['note']): Matched {
  return { code: region.code, level: levelOf(region.code), note };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
