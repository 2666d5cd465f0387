import { Link } from 'wouter';
import type { ViewState } from '../../app/urlState.ts';
import { useStages } from '../../stages/queries.ts';
import { useTextOf } from '../../text/useText.ts';
import type { SignalView } from '../useSignalView.ts';
import { multiplesText } from './text.ts';

/** Which elections the panels leave out, and the ways to see them; nothing when they leave out none. */
export function OtherElections({ view, hrefOf }: { view: ViewState; hrefOf: SignalView['hrefOf'] }) {
  const text = useTextOf(multiplesText);
  const elections = (useStages().data?.elections ?? []).filter((e) => e.votingDay !== null);
  const chosen = elections.find((e) => e.id === view.election);
  const others = elections.filter((e) => e.id !== view.election);
  if (!chosen || others.length === 0) return null;
  const afresh = { from: null, to: null, breaks: [] };
  return (
    <p className="panel-only">
      <strong>{text.onlyLong(chosen.name)}</strong> {text.leftOut(others.map((e) => e.name).join(', '))}{' '}
      {others.map((e) => (
        <Link key={e.id} href={hrefOf({ ...afresh, election: e.id }, { hingga: null })}>
          {text.show(e.name)}
        </Link>
      ))}{' '}
      <Link href={hrefOf({ ...afresh, election: null }, { langkah: 'pemilihan', laju: null, hingga: null })}>{text.beside}</Link>
    </p>
  );
}
