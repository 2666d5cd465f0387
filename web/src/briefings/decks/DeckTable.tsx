import type { DeckHead } from '@petarawan/server/contract/briefings/saved';
import { Link } from 'wouter';
import { moment } from '../../accounts/moment.ts';
import { deckHref, talkHref } from '../../app/deckPaths.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { decksText } from '../decksText.ts';
import '../../charts/charts.css';
import { DeckMarks } from './DeckMarks.tsx';
import { makerName } from './makerName.ts';

/** Saved decks, the last changed first: what each is called, of where, who may get it, and whether its figures are of today. */
export function DeckTable({ decks }: { decks: readonly DeckHead[] }) {
  const text = useTextOf(decksText);
  const format = useFormat();
  const language = useLanguage();
  const done = ({ by, at }: DeckHead['made'], area: string) =>
    text.by(makerName(by, language), moment(at, format, provinceOffset(area)));
  return (
    <TableScroll label={text.list}>
      <table className="figures-table deck-cards">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.area}</th>
            <th scope="col">{text.figures}</th>
            <th scope="col">{text.data}</th>
            <th scope="col">{text.changed}</th>
          </tr>
        </thead>
        <tbody>
          {decks.map((deck) => (
            <tr key={deck.id}>
              <th scope="row">
                <Link className="deck-name" href={deckHref(deck.id, language)}>
                  {deck.title}
                </Link>
                <span className="quiet deck-under">
                  {[deck.occasion, text.slides(format.integer(deck.slides)), deck.lang !== language && text.language[deck.lang]]
                    .filter(Boolean)
                    .join(' · ')}
                  {' · '}
                  <Link className="deck-link" href={talkHref(deck.id, language)}>
                    {text.show}
                    <span className="sr"> {deck.title}</span>
                  </Link>
                </span>
              </th>
              <td data-label={text.area}>{deck.areaName}</td>
              <td data-label={text.figures}>
                <span>
                  <DeckMarks deck={deck} />
                </span>
              </td>
              <td data-label={text.data}>
                <span>
                  {text.version(format.integer(deck.dataVersion))}
                  {deck.behind && (
                    <span className="quiet deck-under" title={text.behindHint}>
                      {text.behind}
                    </span>
                  )}
                </span>
              </td>
              <td data-label={text.changed}>
                <span>
                  {done(deck.edited, deck.area)}
                  {deck.edited.at !== deck.made.at && (
                    <span className="quiet deck-under">
                      {text.made}: {done(deck.made, deck.area)}
                    </span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
