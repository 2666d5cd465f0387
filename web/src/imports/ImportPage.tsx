import type { Me } from '@petarawan/server/contract/accounts';
import type { ShownImport } from '@petarawan/server/contract/imports';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { moment } from '../accounts/moment.ts';
import { intakeHref } from '../app/intakePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { Difference } from './Difference.tsx';
import { FileNotes } from './FileNotes.tsx';
import { ImportMarks } from './ImportMarks.tsx';
import { useImport } from './importQueries.ts';
import { importSentence } from './importSentence.ts';
import { QuarantineSection } from './QuarantineSection.tsx';
import { Tally } from './Tally.tsx';
import { importsText } from './text.ts';
import { UndoImport } from './UndoImport.tsx';
import { useAuthorName } from './useAuthorName.ts';
import { useSource } from './useSource.ts';

/** `/data?impor=12`: one import: its result, the rows that wait, what it changed, how it differs from the one before, and the way back. */
export function ImportPage({ id, compareWith, me }: { id: number; compareWith: number | null; me: Me }) {
  const shared = useText();
  const text = useTextOf(importsText);
  const language = useLanguage();
  const request = useImport(id);
  return (
    <>
      <p>
        <Link href={intakeHref('data', language)}>← {text.one.back}</Link>
      </p>
      {request.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {request.error && <ErrorState error={request.error} onRetry={() => void request.refetch()} />}
      {request.data && <Shown item={{ ...request.data, id }} compareWith={compareWith} me={me} />}
    </>
  );
}

function Shown({ item, compareWith, me }: { item: ShownImport & { id: number }; compareWith: number | null; me: Me }) {
  const text = useTextOf(importsText);
  const format = useFormat();
  const source = useSource();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const undone = item.undoneAt !== null;
  const author = useAuthorName()(item.author);
  return (
    <>
      <header className="import-head">
        <h1 ref={heading} tabIndex={-1} className={undone ? 'import-undone' : undefined}>
          {item.file}
        </h1>
        <p className="quiet">
          {text.one.number(format.integer(item.id))} · {source(item)} · {moment(item.startedAt, format)}
          {author !== null && ` · ${author}`} <ImportMarks item={item} />
        </p>
        {item.readmitOf !== null && (
          <p>
            <Link href={intakeHref('data', language, { impor: String(item.readmitOf) })}>{text.one.toOrigin}</Link>
          </p>
        )}
      </header>
      <p className="result" role="status">
        {undone ? text.one.undone(moment(item.undoneAt ?? '', format)) : importSentence(item, text.sentence, format)}
      </p>
      <Tally of={item} />
      <FileNotes of={item} />
      {!undone && <UndoImport item={item} />}
      {!undone && item.quarantined > 0 && <QuarantineSection importId={item.id} door={item} me={me} />}
      {item.examples.length > 0 && (
        <section className="imports-section" aria-labelledby="perubahan">
          <h2 id="perubahan">{text.changes.title}</h2>
          <ChangeTable changes={item.examples} label={text.changes.title} />
        </section>
      )}
      <Difference item={item} compareWith={compareWith} />
    </>
  );
}
