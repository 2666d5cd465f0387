/** In whose name files come in, and where their rows may lie. */
export interface Importer {
  /** Every row must lie wholly inside one of these regions, and so must the record it changes; null = the whole country. */
  within: readonly string[] | null;
  /** Region whose people own what is imported; null = the whole country. */
  region: string | null;
  /** Account of the person, or of the owner of an API key. */
  accountId: string | null;
}

/** The command line, a start, and whoever sits at the machine. */
export const WHOLE_COUNTRY: Importer = { within: null, region: null, accountId: null };
