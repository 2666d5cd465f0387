import type { Me } from '@petarawan/server/contract/accounts';
import type { CorrectionResult, QuarantineCorrection } from '@petarawan/server/contract/imports/intake';
import { useState } from 'react';
import { Link } from 'wouter';
import { FormError } from '../accounts/FormError.tsx';
import { may } from '../accounts/reach.ts';
import { API_BASE } from '../api/client.ts';
import { intakeHref } from '../app/intakePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { dataParams, intakeKindOf } from './dataView.ts';
import type { Door } from './door.ts';
import { GroupList } from './GroupList.tsx';
import { QuarantineTable } from './QuarantineTable.tsx';
import { useCorrection, useGroups } from './quarantineQueries.ts';
import { importsText } from './text.ts';

/** Rows of an import that wait: the same problem of many rows first, then row by row; both end in a re-admission. */
export function QuarantineSection({ importId, door, me }: { importId: number; door: Door; me: Me }) {
  const shared = useText();
  const text = useTextOf(importsText).quarantine;
  const format = useFormat();
  const language = useLanguage();
  const groups = useGroups(importId);
  const correction = useCorrection(importId);
  const [last, setLast] = useState<CorrectionResult | null>(null);
  const correct = async (what: QuarantineCorrection) => {
    setLast(null);
    const result = await correction.mutateAsync(what);
    setLast(result);
    return result;
  };
  const waiting = groups.data?.waiting ?? 0;
  const admittedAs = last?.import?.id ?? null;
  return (
    <section className="imports-section" aria-labelledby="karantina">
      <h2 id="karantina">{text.title}</h2>
      {groups.error && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      <div role="status" className="correction-result">
        {last && (
          <p className="note">
            {last.admitted > 0 && `${text.admitted(format.integer(last.admitted))} `}
            {last.waiting > 0 && `${text.stillWaiting(format.integer(last.waiting))} `}
            {last.remembered && `${text.remembered} `}
            {admittedAs !== null && (
              <Link href={intakeHref('data', language, dataParams({ importId: admittedAs }))}>
                {text.asImport(format.integer(admittedAs))}
              </Link>
            )}
          </p>
        )}
      </div>
      <FormError trouble={{ error: correction.error, seconds: 0 }} />
      {groups.data && waiting === 0 && <p>{text.none}</p>}
      {groups.data && waiting > 0 && (
        <>
          <p className="measure">{text.note(format.integer(waiting))}</p>
          <GroupList groups={groups.data} busy={correction.isPending} onCorrect={correct} />
          {may(me, 'read_records') && (
            <QuarantineTable importId={importId} groups={groups.data} busy={correction.isPending} onCorrect={correct} />
          )}
          <p className="quiet">
            {text.byFile}{' '}
            <a href={`${API_BASE}/reports/imports/${importId}/quarantine.xlsx`} download>
              {text.xlsx}
            </a>{' '}
            ·{' '}
            <a href={`${API_BASE}/reports/imports/${importId}/quarantine.csv`} download>
              {text.csv}
            </a>{' '}
            ·{' '}
            <Link href={intakeHref('data', language, dataParams({ ...door, kind: intakeKindOf(door.kind) }))}>{text.again}</Link>
          </p>
        </>
      )}
    </section>
  );
}
