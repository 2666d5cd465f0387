/** Languages of everything that is shown; Indonesian comes first and is the default. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
