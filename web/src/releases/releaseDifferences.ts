import type { PublicRelease, PublicTable, ReleasedOrigin } from '@petarawan/server/contract/releases/public';

type Release = Pick<PublicRelease, 'number' | 'area' | 'windows' | 'tables' | 'areas' | 'issues' | 'corrections'>;

/** What changed from one release of an area to the next, as far as their readers see it. */
export interface Differences {
  /** The total of the whole area, per origin; null = hidden. */
  totals: { origin: ReleasedOrigin; before: number | null; after: number | null }[];
  newWindows: { from: string; to: string }[];
  restated: { from: string; to: string }[];
  /** Codes of areas above kecamatan whose total was shown and is hidden, and the other way round; of either origin. */
  nowHidden: string[];
  nowShown: string[];
  newIssues: PublicRelease['issues'];
  /** Areas that came, went, or went out of force. */
  changedAreas: number;
  corrections: number;
}

/** The table of all windows together: the sum of the newest release in the document, or its only counting window. */
function wholeTable(release: Release, origin: ReleasedOrigin): PublicTable | undefined {
  const own = release.tables.filter((table) => table.origin === origin);
  const replaced = new Set(release.windows.map(({ replaces }) => replaces));
  const only = release.windows.filter(({ id }) => !replaced.has(id));
  return (
    own.find(({ of }) => of.kind === 'sum' && of.release === release.number) ??
    (only.length === 1 ? own.find(({ of }) => of.kind === 'window' && of.window === only[0]?.id) : undefined)
  );
}

/** Compares two releases of the same area; `before` is the older. */
export function releaseDifferences(before: Release, after: Release): Differences {
  const origins = [...new Set(after.tables.map(({ origin }) => origin))];
  const nowHidden = new Set<string>();
  const nowShown = new Set<string>();
  const high = new Set(after.areas.filter(({ level }) => level !== 'kecamatan').map(({ code }) => code));
  const totals = origins.map((origin) => {
    const totalsOf = (release: Release) =>
      new Map(wholeTable(release, origin)?.rows.flatMap((row) => (row.unplaced ? [] : [[row.code, row.total] as const])));
    const [old, now] = [totalsOf(before), totalsOf(after)];
    for (const [code, total] of now) {
      const was = old.get(code);
      if (!high.has(code) || was === undefined) continue;
      if (was !== null && total === null) nowHidden.add(code);
      if (was === null && total !== null) nowShown.add(code);
    }
    return { origin, before: old.get(before.area) ?? null, after: now.get(after.area) ?? null };
  });
  const known = new Set(before.windows.map(({ id }) => id));
  const fresh = after.windows.filter(({ id }) => !known.has(id));
  const period = ({ from, to }: { from: string; to: string }) => ({ from, to });
  const wasThere = new Map(before.areas.map(({ code, current }) => [code, current]));
  const isThere = new Set(after.areas.map(({ code }) => code));
  const issues = new Set(before.issues.map(({ code }) => code));
  return {
    totals,
    newWindows: fresh.filter(({ replaces }) => replaces === null).map(period),
    restated: fresh.filter(({ replaces }) => replaces !== null).map(period),
    nowHidden: [...nowHidden].sort(),
    nowShown: [...nowShown].sort(),
    newIssues: after.issues.filter(({ code }) => !issues.has(code)),
    changedAreas:
      after.areas.filter(({ code, current }) => wasThere.get(code) !== current).length +
      before.areas.filter(({ code }) => !isThere.has(code)).length,
    corrections: after.corrections.length - before.corrections.length,
  };
}
