import { useEffect, useState } from 'react';
import type { Language } from '../text/language.ts';
import { hasEnglish, loadEnglish } from './loadEnglish.ts';

/** The language to show: the asked one as soon as its words are there, Indonesian until then, so that none are mixed. */
export function useLoadedLanguage(asked: Language): Language {
  const [english, setEnglish] = useState(hasEnglish);
  useEffect(() => {
    if (asked !== 'en' || english) return;
    let current = true;
    loadEnglish().then(
      () => current && setEnglish(true),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked, english]);
  return asked === 'en' && !english ? 'id' : asked;
}
