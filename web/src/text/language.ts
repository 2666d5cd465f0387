import { createContext, useContext } from 'react';

/** Languages of the interface; Indonesian comes first and is the default. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language in force; `app/App.tsx` provides it from the URL (`bahasa=`). */
export const LanguageContext = createContext<Language>('id');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
