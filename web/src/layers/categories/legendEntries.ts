import type { LayerResponse } from '@petarawan/server/contract/layers';
import { issueColor } from '@petarawan/server/drawing/colors/issueColors';

/** A class in the legend. */
export interface LegendEntry {
  index: number;
  key: string;
  label: LayerResponse['classes']['items'][number]['label'];
  color: string;
  count: number;
}

export interface LegendEntries {
  /** Classes with a colour of their own, in the order of the legend. */
  own: LegendEntry[];
  /** Issues that share one colour. */
  shared: LegendEntry[];
  /** Kinds of cluster, each with what survives the correction for many tests and what does not; empty for issues. */
  pairs: { name: LegendEntry['label']; strong: LegendEntry | null; weak: LegendEntry | null }[];
}

const WEAK = '-lemah';

/** The classes of a layer of categories, arranged for the legend. */
export function legendEntries(
  { layer, classes }: Pick<LayerResponse, 'layer' | 'classes'>,
  colors: readonly string[],
): LegendEntries {
  const entries = classes.items.map(({ key = '', label, count }, index): LegendEntry => {
    return { index, key, label, color: colors[index] ?? '', count };
  });
  if (layer === 'klaster') {
    const bases = [...new Set(entries.filter((e) => e.key !== 'tidak-nyata').map((e) => e.key.replace(WEAK, '')))];
    const pairs = bases.map((base) => {
      const strong = entries.find((e) => e.key === base) ?? null;
      const weak = entries.find((e) => e.key === base + WEAK) ?? null;
      return { name: strong?.label ?? plainName(weak), strong, weak };
    });
    return { own: entries.filter((e) => e.key === 'tidak-nyata'), shared: [], pairs };
  }
  // Whatever has no colour of its own has that of the remainder, in either theme.
  const remainder = [issueColor('', 'light'), issueColor('', 'dark')];
  const shared = entries.filter((e) => remainder.includes(e.color));
  const own = entries.filter((e) => !remainder.includes(e.color));
  return shared.length > 1 ? { own, shared, pairs: [] } : { own: entries, shared: [], pairs: [] };
}

/** "Tinggi di antara yang tinggi (lemah)" without the word in brackets. */
function plainName(weak: LegendEntry | null): LegendEntry['label'] {
  const bare = (text: string) => text.replace(/ \([^)]*\)$/, '');
  return weak?.label ? { id: bare(weak.label.id), en: bare(weak.label.en) } : null;
}
