import { PreventionCatalogue } from '@petarawan/server/contract/prevention';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';
import { useSay } from '../text/useText.ts';

/** Vocabulary of Form Cegah, programmes, and the measures Bawaslu names per issue; asked for unless `enabled` is false. */
export function usePreventionCatalogue(enabled = true) {
  return useQuery({
    queryKey: ['prevention', 'catalogue'],
    enabled,
    queryFn: ({ signal }) => getJson('/prevention/catalogue', PreventionCatalogue, signal),
  });
}

/** Name of a form, kind or programme by its code; the code with spaces until the catalogue is there. */
export function usePreventionName(): (code: string) => string {
  const { data } = usePreventionCatalogue();
  const say = useSay();
  const words = data ? [...data.forms, ...data.kinds, ...data.programmes] : [];
  const names = new Map(words.map((w) => [w.code, say(w.name)]));
  return (code) => names.get(code) ?? code.replaceAll('_', ' ');
}
