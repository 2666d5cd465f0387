import type { ImportSummary } from '@petarawan/server/contract/imports';
import { useState } from 'react';
import { Link } from 'wouter';
import { moment } from '../accounts/moment.ts';
import { intakeHref } from '../app/intakePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { dataParams } from './dataView.ts';
import { useDifference } from './importQueries.ts';
import { importsText } from './text.ts';

/** What this import brought beside another one of the same kind, by default the one before it. */
export function Difference({ item, compareWith }: { item: ImportSummary & { id: number }; compareWith: number | null }) {
  const shared = useText();
  const text = useTextOf(importsText).difference;
  const language = useLanguage();
  const format = useFormat();
  // Rarely wanted, slow on large imports, and read as a loss by whoever did not ask: told on request.
  const [open, setOpen] = useState(compareWith !== null);
  const request = useDifference(item.id, compareWith, open && item.undoneAt === null);
  if (item.undoneAt !== null) return null;
  const { before = null, comparison = null } = request.data ?? {};
  const facts =
    comparison &&
    ([
      [text.onlyHere, comparison.a === item.id ? comparison.onlyA : comparison.onlyB],
      [text.onlyBefore, comparison.a === item.id ? comparison.onlyB : comparison.onlyA],
      [text.same, comparison.same],
      [text.different, comparison.different],
    ] as const);
  return (
    <details className="imports-section comparison" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{text.title}</summary>
      {request.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {request.error && <ErrorState error={request.error} onRetry={() => void request.refetch()} />}
      {request.data && before === null && <p>{text.first}</p>}
      {before?.id != null && facts && (
        <>
          <p className="measure">
            {text.with}{' '}
            <Link href={intakeHref('data', language, dataParams({ importId: before.id }))}>
              {before.file} ({moment(before.startedAt, format)})
            </Link>
            . {text.note}
          </p>
          <dl className="tally">
            {facts.map(([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{format.integer(count)}</dd>
              </div>
            ))}
          </dl>
          {comparison && comparison.examples.length > 0 && <ChangeTable changes={comparison.examples} label={text.title} />}
        </>
      )}
    </details>
  );
}
