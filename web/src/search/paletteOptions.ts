import type { LayerId } from '@petarawan/server/contract/layers';
import type { Region } from '@petarawan/server/contract/regions';

/** Something the palette can choose: an area, or a change of what the map shows. */
export type PaletteOption =
  | { kind: 'region'; id: string; label: string; region: Region; place: string }
  | { kind: 'issue'; id: string; label: string; issue: string }
  | { kind: 'layer'; id: string; label: string; layer: LayerId };

interface Command<C extends string = string> {
  code: C;
  label: string;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/** Commands whose name has a word that starts with `words`; at least two letters, so that typing a name does not offer them all. */
function matching<C extends string>(commands: readonly Command<C>[], words: string): Command<C>[] {
  const sought = fold(words);
  if (sought.length < 2) return [];
  return commands.filter((c) => {
    const name = fold(c.label);
    return name.startsWith(sought) || name.includes(` ${sought}`);
  });
}

/** Where an area lies: names of the regions above it that are known, nearest first. */
export function placeOf(region: Region, names: ReadonlyMap<string, string>): string {
  const parts = region.code.split('.');
  return parts
    .slice(0, -1)
    .map((_, i) => names.get(parts.slice(0, i + 1).join('.')))
    .filter((name): name is string => name !== undefined)
    .reverse()
    .join(', ');
}

/** Options in the order of the list: areas as the server ranks them, then layers and issues that match the words. */
export function paletteOptions(input: {
  words: string;
  regions: readonly Region[];
  names: ReadonlyMap<string, string>;
  layers: readonly Command<LayerId>[];
  issues: readonly Command[];
}): PaletteOption[] {
  return [
    ...input.regions.map(
      (region): PaletteOption => ({
        kind: 'region',
        id: `region-${region.code}`,
        label: region.name,
        region,
        place: placeOf(region, input.names),
      }),
    ),
    ...matching(input.layers, input.words).map(
      (c): PaletteOption => ({ kind: 'layer', id: `layer-${c.code}`, label: c.label, layer: c.code }),
    ),
    ...matching(input.issues, input.words).map(
      (c): PaletteOption => ({ kind: 'issue', id: `issue-${c.code}`, label: c.label, issue: c.code }),
    ),
  ];
}

/** The option after a move, going round at the ends; -1 (none) when there are no options. */
export function moveOption(index: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowDown') return (index + 1) % count;
  return index <= 0 ? count - 1 : index - 1;
}
