import type { ImportAuthor, ImportSummary } from '@petarawan/server/contract/imports';
import { Link } from 'wouter';
import { moment } from '../accounts/moment.ts';
import { intakeHref } from '../app/intakePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { TableScroll } from '../ui/TableScroll.tsx';
import { dataParams } from './dataView.ts';
import { ImportMarks } from './ImportMarks.tsx';
import { useImportPages } from './importQueries.ts';
import { importsText } from './text.ts';
import { useAuthorName } from './useAuthorName.ts';
import { useSource } from './useSource.ts';

const COUNTS = ['rows', 'new', 'changed', 'unchanged', 'quarantined'] as const;

/** Every file that came in, newest first; one line each, on a phone one block each. */
export function ImportList() {
  const shared = useText();
  const text = useTextOf(importsText);
  const imports = useImportPages();
  const items = imports.data?.pages.flatMap((page) => page.items) ?? [];
  const authors = Object.assign({}, ...(imports.data?.pages.map((page) => page.authors) ?? [])) as Record<string, ImportAuthor>;
  return (
    <section className="imports-section" aria-labelledby="daftar-impor">
      <h2 id="daftar-impor">{text.list.title}</h2>
      {imports.error && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {imports.data && items.length === 0 && <p className="measure">{text.list.empty}</p>}
      {items.length > 0 && (
        <TableScroll label={text.list.title}>
          <table className="figures-table import-list">
            <thead>
              <tr>
                <th scope="col">{text.list.file}</th>
                <th scope="col">{text.list.source}</th>
                <th scope="col">{text.list.when}</th>
                <th scope="col">{text.list.who}</th>
                {COUNTS.map((count) => (
                  <th key={count} scope="col" className="number">
                    {text.counts[count]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Line key={item.id} item={item} author={authors[String(item.id)] ?? null} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {imports.hasNextPage && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={imports.isFetching}
            onClick={() => !imports.isFetching && void imports.fetchNextPage()}
          >
            {imports.isFetchingNextPage ? shared.state.loading : text.list.more}
          </button>
        </p>
      )}
    </section>
  );
}

function Line({ item, author }: { item: ImportSummary; author: ImportAuthor | null }) {
  const text = useTextOf(importsText);
  const language = useLanguage();
  const format = useFormat();
  const source = useSource();
  const undone = item.undoneAt !== null;
  const who = useAuthorName()(author);
  return (
    <tr className={undone ? 'quiet' : undefined}>
      <th scope="row">
        <Link
          href={intakeHref('data', language, dataParams({ importId: item.id }))}
          className={undone ? 'import-undone' : undefined}
        >
          {item.file}
        </Link>{' '}
        <ImportMarks item={item} />
      </th>
      <td data-label={text.list.source}>{source(item)}</td>
      <td data-label={text.list.when} className="nowrap">
        {moment(item.startedAt, format)}
      </td>
      <td data-label={text.list.who}>{who ?? '–'}</td>
      {COUNTS.map((count) => (
        <td key={count} className={item[count] === 0 ? 'number zero' : 'number'} data-label={text.counts[count]}>
          {count === 'quarantined' && item.quarantined > 0 && !undone ? (
            <strong>{format.integer(item[count])}</strong>
          ) : (
            format.integer(item[count])
          )}
        </td>
      ))}
    </tr>
  );
}
