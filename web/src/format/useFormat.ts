import { useLanguage } from '../text/language.ts';
import { type Format, formatOf } from './format.ts';

export function useFormat(): Format {
  return formatOf(useLanguage());
}
