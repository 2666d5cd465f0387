import { lazy } from 'react';
import { may } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { framedView } from '../../api/framedView.ts';
import type { ViewState } from '../../app/urlState.ts';
import { useTextOf } from '../../text/useText.ts';
import { Folded } from '../../ui/Folded.tsx';
import { stepText } from './text.ts';

const StepSaver = lazy(() => import('./StepSaver.tsx').then((m) => ({ default: m.StepSaver })));

/** For whoever makes decks: the way of what the map shows into one. What it needs is fetched when it is opened. */
export function SaveStep(props: { view: ViewState; title: string }) {
  const text = useTextOf(stepText);
  const me = useMe().data;
  if (framedView || !may(me, 'edit_plans')) return null;
  return (
    <Folded className="save-step" summary={text.open}>
      {() => <StepSaver {...props} />}
    </Folded>
  );
}
