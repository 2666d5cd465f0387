import { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../accounts/useMe.ts';
import { getJson } from '../../api/client.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { presentText } from './presentText.ts';
import { Talk } from './Talk.tsx';
import '../../presenter/presenter.css';
import '../../presenter/notes.css';
import './present.css';

const DECKS = '/briefings/decks';

/** A saved deck before an audience: the whole window, without the header of the other screens. */
export function PresentPage({ id }: { id: number }) {
  const text = useTextOf(presentText);
  // The page has asked for it already; what layers show depends on it.
  useMe();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: [DECKS, id],
    queryFn: ({ signal }) => getJson(`${DECKS}/${id}`, DeckDetail, signal),
    refetchOnMount: 'always',
  });
  if (data && data.choices.order.length > 0) return <Talk deck={data} />;
  const list = { href: deckHref(null, language), name: text.back };
  return (
    <main className="page present-wait" id="isi">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} wayOut={list} />
      ) : (
        <p role="status">{data ? text.empty : text.loading}</p>
      )}
      {(error || data) && <a href={list.href}>{list.name}</a>}
    </main>
  );
}
