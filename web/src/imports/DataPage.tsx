import { useSearch } from 'wouter';
import { may } from '../accounts/reach.ts';
import { SignInHint } from '../accounts/SignInHint.tsx';
import { useMe } from '../accounts/useMe.ts';
import '../charts/charts.css';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { DataHome } from './DataHome.tsx';
import { readDataView } from './dataView.ts';
import { ImportPage } from './ImportPage.tsx';
import './imports.css';
import { importsText } from './text.ts';

/** `/data`: files that come in, what became of them, and the rows that wait for a correction. */
export function DataPage() {
  const shared = useText();
  const text = useTextOf(importsText);
  const request = useMe();
  const view = readDataView(useSearch());
  const me = request.data;
  if (!me) {
    return request.error ? (
      <ErrorState error={request.error} onRetry={() => void request.refetch()} />
    ) : (
      <p role="status">{shared.state.loading}</p>
    );
  }
  if (!may(me, 'import_data')) {
    return (
      <div className="imports">
        <h1>{text.title}</h1>
        <p>{text.guest.what}</p>
        <p>
          {me.kind === 'tamu' ? text.guest.signIn : text.guest.notAllowed} <SignInHint />
        </p>
      </div>
    );
  }
  return (
    <div className="imports">
      {view.importId === null ? (
        <DataHome key={`${view.kind} ${view.channel}`} me={me} asked={view} />
      ) : (
        <ImportPage key={view.importId} id={view.importId} compareWith={view.compareWith} me={me} />
      )}
    </div>
  );
}
