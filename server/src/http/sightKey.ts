declare module 'hono' {
  interface ContextVariableMap {
    /** Short name of what the caller may see; absent = the public. */
    sightKey: string;
  }
}

/** Of whoever sees only what everybody may see. */
export const PUBLIC_SIGHT = '-';
