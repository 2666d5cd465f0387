const NOTHING = /^(?:[-–—.?]+|n\/?a|null|nan|kosong|#n\/a)$/i;

/** The text of a cell, or null when it is empty or one of the marks people put for "nothing" (`-`, `n/a`, `null`). */
export function given(raw: string | null): string | null {
  return raw === null || NOTHING.test(raw) ? null : raw;
}
