import type { ImportSummary } from '@petarawan/server/contract/imports';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';
import { useIntakeCatalogue } from './useIntakeCatalogue.ts';

/** Names what an import was: its channel, with its kind where that is not reports; codes until the catalogues are there. */
export function useSource(): (item: Pick<ImportSummary, 'kind' | 'channel'>) => string {
  const text = useTextOf(importsText);
  const say = useSay();
  const { data: catalogues } = useCatalogues();
  const { data: intake } = useIntakeCatalogue();
  const kinds: Readonly<Record<string, string>> = text.kinds;
  return ({ kind, channel }) => {
    const known = intake?.kinds.find((k) => k.kind === kind);
    // A code says nothing to a reader: better nothing until the catalogue is there.
    const name = known ? say(known.label) : (kinds[kind] ?? (intake ? kind : ''));
    const entry = catalogues?.channels.find((c) => c.code === channel);
    const through = entry ? say(entry.name) : catalogues ? channel : null;
    if (through === null) return name;
    // Reports are what most files bring: the channel says it all.
    return kind === 'reports' || name === '' ? through : `${name} · ${through}`;
  };
}
