import { useEffect } from 'react';
import { Link } from 'wouter';
import { useText, useTextOf } from '../text/useText.ts';
import { notFoundText } from './notFoundText.ts';
import { viewHref } from './urlState.ts';
import { useViewState } from './useViewState.ts';

export function NotFound() {
  const { state, appName } = useText();
  const text = useTextOf(notFoundText);
  const [view] = useViewState();
  useEffect(() => {
    document.title = `${text.title} · ${appName}`;
  }, [text.title, appName]);
  return (
    <div className="plain-page">
      <h1>{text.title}</h1>
      <p>{text.hint}</p>
      <Link className="button" href={viewHref('peta', view)}>
        {state.toMap}
      </Link>
    </div>
  );
}
