/** One row of a region's history: until (and including) that day the area, or part of it, was `predecessor`. */
export interface LineageStep {
  code: string;
  name: string;
  predecessor: string;
  predecessorName: string;
  /** Last day the predecessor's area is meant by figures, null when unknown. */
  until: string | null;
  note: string | null;
}

/** A region that came of a predecessor, with what its own history row says. */
export interface Successor {
  code: string;
  name: string;
  note: string | null;
}

/** All that became of one predecessor at one time. */
export interface Change {
  predecessor: string;
  predecessorName: string;
  until: string | null;
  successors: Successor[];
  /** Why: any note of the group. */
  note: string | null;
  /** `sama`: one successor, the same area under another code or name. `pemekaran`: the area was divided. */
  kind: 'sama' | 'pemekaran';
}

/**
 * Groups history rows by predecessor and day. A predecessor that is still in today's list counts as its own successor,
 * so `96.06` split off from `96.05` makes `96.05` of before a different area, even when only the new region was recorded.
 */
export function changesOf(steps: Iterable<LineageStep>, today: ReadonlyMap<string, { name: string }>): Change[] {
  const changes = new Map<string, Change>();
  for (const step of steps) {
    const key = `${step.predecessor} ${step.until ?? ''}`;
    let change = changes.get(key);
    if (!change) {
      change = {
        predecessor: step.predecessor,
        predecessorName: step.predecessorName,
        until: step.until,
        successors: [],
        note: null,
        kind: 'sama',
      };
      changes.set(key, change);
    }
    if (!change.successors.some((s) => s.code === step.code))
      change.successors.push({ code: step.code, name: step.name, note: step.note });
    // The predecessor's own row often has no note; any note of the group explains the change.
    change.note ??= step.note;
  }
  for (const change of changes.values()) {
    const self = today.get(change.predecessor);
    if (self && !change.successors.some((s) => s.code === change.predecessor)) {
      change.successors.unshift({ code: change.predecessor, name: self.name, note: null });
    }
    change.kind = change.successors.length > 1 ? 'pemekaran' : 'sama';
  }
  return [...changes.values()];
}
