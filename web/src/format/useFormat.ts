import { type Format, formatOf } from '@petarawan/server/drawing/words/format';
import { useLanguage } from '../text/language.ts';

export function useFormat(): Format {
  return formatOf(useLanguage());
}
