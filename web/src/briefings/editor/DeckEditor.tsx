import { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { sendJson } from '../../api/client.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { DECKS, deckSaved } from '../decks/deckQueries.ts';
import { editorText } from '../editorText.ts';
import { ChangeList } from './ChangeList.tsx';
import { changesCount } from './changesCount.ts';
import './editor.css';
import { DeckConflictNotice } from './DeckConflictNotice.tsx';
import { DeckFields } from './DeckFields.tsx';
import { DeckHeader } from './DeckHeader.tsx';
import { listedSlides } from './deckOrder.ts';
import { SlideFields } from './SlideFields.tsx';
import { SlideList } from './SlideList.tsx';
import { SlidePreview } from './SlidePreview.tsx';
import { slideEdition } from './slideEdition.ts';
import { type WrittenSlide, withWords, writtenSlides } from './slideWords.ts';
import { useDeckKeeper } from './useDeckKeeper.ts';

type Side = 'slide' | 'deck' | 'changes';

/** One deck to be worked on: its slides, the chosen one as it will be seen, and what can be written on it. */
export function DeckEditor({ deck: loaded, who }: { deck: DeckDetail; who: string }) {
  const text = useTextOf(editorText);
  const format = useFormat();
  const language = useLanguage();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('salindia');
  const { keeper, view } = useDeckKeeper(loaded, who);
  const { deck, draft } = view;
  const [side, setSide] = useState<Side>('slide');
  const [told, setTold] = useState('');
  /** What the office's template says beside the deck: its logo can change while the deck stays. */
  const [logo, setLogo] = useState(0);

  const written = new Map(writtenSlides(deck, draft).map((slide) => [slide.id, slide]));
  const listed = listedSlides([...written.keys()], draft.order).flatMap((id) => written.get(id) ?? []);
  const chosen = written.get(asked ?? '') ?? listed[0];
  const choose = (id: string) => navigate(deckHref(deck.id, language, { salindia: id }), { replace: true });
  const editionOf = (id: string) => slideEdition(deck, id, `${deck.office.name} ${deck.office.logo} ${logo}`);
  const changed = (id: string) => deck.changes.filter(({ slide }) => slide === id);

  const refresh = useMutation({
    mutationFn: async () => {
      if (!(await keeper.flush())) return null;
      return sendJson('POST', `${DECKS}/${deck.id}/refresh`, { version: keeper.view().deck.version }, DeckDetail);
    },
    onSuccess: (next) => {
      if (!next) return;
      deckSaved(client, next);
      keeper.take(next);
      const count = changesCount(next.changes, text, format);
      setTold(count === '' ? text.refreshedSame : text.refreshed(count));
      if (count !== '') setSide('changes');
    },
  });
  const words = (slide: WrittenSlide) => (patch: Parameters<typeof withWords>[2]) =>
    keeper.change((choices) => withWords(choices, slide, patch));
  const edit = deck.may.edit;
  const place = chosen ? draft.order.indexOf(chosen.id) : -1;
  return (
    <article className="deck">
      <DeckHeader
        view={view}
        slide={chosen?.id ?? null}
        refreshing={refresh.isPending}
        told={told}
        onFlush={() => keeper.flush()}
        onRefresh={() => {
          setTold('');
          refresh.mutate();
        }}
      />
      <FormTrouble error={refresh.error} />
      {view.conflict && (
        <DeckConflictNotice conflict={view.conflict} slides={written} onChoose={(which) => keeper.resolve(which)} />
      )}
      <div className="deck-columns">
        <SlideList
          slides={listed}
          choices={draft}
          chosen={chosen?.id ?? null}
          editable={edit}
          changed={changed}
          deckId={deck.id}
          lang={deck.lang}
          editionOf={editionOf}
          saved={deck.choices.order}
          onChoose={choose}
          onChange={(update) => keeper.change(update)}
        />
        {chosen && (
          <SlidePreview
            key={chosen.id}
            deckId={deck.id}
            slide={chosen}
            lang={deck.lang}
            place={place}
            pages={draft.order.length}
            edition={editionOf(chosen.id)}
            unsaved={view.state !== 'saved'}
            saved={deck.choices.order.includes(chosen.id)}
            onGo={(step) => {
              const next = listed[listed.indexOf(chosen) + step];
              if (next) choose(next.id);
            }}
            first={listed[0] === chosen}
            last={listed.at(-1) === chosen}
          />
        )}
        <aside className="deck-side">
          <Tabs<Side>
            label={text.tabsLabel}
            open={side}
            onOpen={setSide}
            tabs={[
              { key: 'slide', label: text.tabs.slide },
              { key: 'deck', label: text.tabs.deck },
              {
                key: 'changes',
                label: text.tabs.changes,
                count: deck.changes.length > 0 ? format.integer(deck.changes.length) : undefined,
              },
            ]}
          >
            {side === 'slide' && chosen && (
              <SlideFields
                key={chosen.id}
                slide={chosen}
                lang={deck.lang}
                choices={draft}
                changes={changed(chosen.id)}
                editable={edit}
                onWords={words(chosen)}
                onChange={(update) => keeper.change(update)}
              />
            )}
            {side === 'deck' && (
              <DeckFields
                deck={deck}
                draft={draft}
                editable={edit}
                onChange={(update) => keeper.change(update)}
                onOffice={() => {
                  setLogo((n) => n + 1);
                  void client.invalidateQueries({ queryKey: [DECKS, deck.id], exact: true });
                }}
              />
            )}
            {side === 'changes' && (
              <ChangeList
                changes={deck.changes}
                slides={written}
                order={draft.order}
                onOpen={(id) => {
                  choose(id);
                  setSide('slide');
                }}
              />
            )}
          </Tabs>
        </aside>
      </div>
    </article>
  );
}
