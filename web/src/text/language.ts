import type { Language } from '@petarawan/server/drawing/words/language';
import { createContext, useContext } from 'react';

export { LANGUAGES, type Language } from '@petarawan/server/drawing/words/language';

/** The language in force; `app/App.tsx` provides it from the URL (`bahasa=`). */
export const LanguageContext = createContext<Language>('id');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
