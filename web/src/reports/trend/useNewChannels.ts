import { useSay } from '../../text/useText.ts';
import { useCatalogues } from '../useCatalogues.ts';
import type { TrendMark } from './trendMark.ts';

export interface NewChannels {
  /** Codes of the channels that opened in view. */
  codes: readonly string[];
  /** Their names, or those left out now; null when there is nothing to leave out. */
  offered: string | null;
  /** Name of the channel that is left out now, or `many`. */
  shown: string;
}

/** The channels that opened in view, and those that the second curve leaves out now (an address may name others). */
export function useNewChannels(marks: readonly TrendMark[], left: readonly string[], many: string): NewChannels {
  const say = useSay();
  const known = useCatalogues().data?.channels ?? [];
  const names = (codes: readonly string[]) =>
    codes
      .map((code) => {
        const channel = known.find((c) => c.code === code);
        return channel ? say(channel.name) : code;
      })
      .join(', ');
  const codes = [...new Set(marks.flatMap((m) => (m.kind === 'opening' && m.channel ? [m.channel] : [])))];
  const asked = left.length > 0 ? left : codes;
  return { codes, offered: asked.length > 0 ? names(asked) : null, shown: left.length > 1 ? many : names(left) };
}
