import { useEffect } from 'react';
import { Link } from 'wouter';
import { useText } from '../text/useText.ts';
import { viewHref } from './urlState.ts';
import { useViewState } from './useViewState.ts';

export function NotFound() {
  const { state: text, appName } = useText();
  const [view] = useViewState();
  useEffect(() => {
    document.title = `${text.notFound} · ${appName}`;
  }, [text.notFound, appName]);
  return (
    <div className="plain-page">
      <h1>{text.notFound}</h1>
      <p>{text.notFoundHint}</p>
      <Link className="button" href={viewHref('peta', view)}>
        {text.toMap}
      </Link>
    </div>
  );
}
