import type { ReleaseHead } from '@petarawan/server/contract/releases';
import type { PublicHead } from '@petarawan/server/contract/releases/public';
import { Link } from 'wouter';
import { releaseHref } from '../app/releasePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { areaOf, doneBy, publicHref } from './releaseNames.ts';
import { releasesText } from './text.ts';

interface PublishedTableProps {
  heads: readonly PublicHead[];
  /** What staff know besides; releases that are not in it have no details for whoever looks. */
  known: readonly ReleaseHead[];
}

/** Published releases, the newest first: what each holds, who answers for it, and where it stands for ever. */
export function PublishedTable({ heads, known }: PublishedTableProps) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  const language = useLanguage();
  const behind = new Map(known.map((release) => [release.number, release]));
  return (
    <TableScroll label={text.list}>
      <table className="figures-table release-cards">
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.area}</th>
            <th scope="col">{text.period}</th>
            <th scope="col">{text.publishedOn}</th>
            {known.length > 0 && <th scope="col">{text.by}</th>}
            <th scope="col">{text.permalink}</th>
            <th scope="col">{text.hash}</th>
          </tr>
        </thead>
        <tbody>
          {heads.toReversed().map((head) => {
            const inside = behind.get(head.number);
            const name = text.release(format.integer(head.number));
            return (
              <tr key={head.number}>
                <th scope="row">
                  {inside ? <Link href={releaseHref(head.number, language)}>{name}</Link> : name}
                  <span className="quiet release-under">
                    {head.supersededBy === null ? text.newest : text.supersededBy(format.integer(head.supersededBy))}
                  </span>
                </th>
                <td data-label={text.area}>
                  <span>
                    {areaOf(head, text)} {head.sample && <span className="badge">{text.sample}</span>}
                  </span>
                </td>
                <td data-label={text.period}>{format.dateRange(head.from, head.to)}</td>
                <td data-label={text.publishedOn}>{format.date(head.publishedOn)}</td>
                {known.length > 0 && (
                  <td data-label={text.by}>
                    {inside && (
                      <span>
                        {text.preparedBy(doneBy(inside.prepared.by, text))}
                        {inside.approved && (
                          <span className="release-under">{text.approvedBy(doneBy(inside.approved.by, text))}</span>
                        )}
                      </span>
                    )}
                  </td>
                )}
                <td data-label={text.permalink}>
                  <a href={publicHref(head.number, language)}>/publik/rilis/{head.number}/</a>
                </td>
                <td data-label={text.hash}>
                  <code title={`${text.hashHint} ${head.sha256}`}>{head.sha256.slice(0, 12)}</code>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
