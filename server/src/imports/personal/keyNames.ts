import { maskPersonal } from './maskPersonal.ts';
import type { PersonalSpan } from './personalKind.ts';

/**
 * New names for identifiers of rows that hold personal data. Two identifiers never become the same, and one becomes the same
 * wherever it stands: `[NIK disamarkan]`, `[NIK disamarkan] (2)`, …
 */
export class KeyNames {
  private readonly names = new Map<string, string>();
  private readonly taken: Set<string>;

  /** `taken`: identifiers that were masked earlier. */
  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  /** The identifier without personal data, and what was found in it. */
  mask(key: string): { text: string; spans: PersonalSpan[] } {
    const { text, spans } = maskPersonal(key);
    if (!spans.length) return { text: key, spans };
    const known = this.names.get(key);
    if (known !== undefined) return { text: known, spans };
    let name = text;
    for (let n = 2; this.taken.has(name); n++) name = `${text} (${n})`;
    this.taken.add(name);
    this.names.set(key, name);
    return { text: name, spans };
  }
}
