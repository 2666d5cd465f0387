import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { ApiError } from '../api/apiError.ts';
import { useSay, useText } from '../text/useText.ts';
import './ui.css';

interface ErrorStateProps {
  error: unknown;
  onRetry(): void;
  /** Where to go on from something that does not exist; the map when it is left out. */
  wayOut?: { href: string; name: string };
}

/** What failed, why, the way out, and the number to quote when asking for help. */
export function ErrorState({ error, onRetry, wayOut }: ErrorStateProps) {
  const text = useText();
  const say = useSay();
  const known = error instanceof ApiError ? error : null;
  return (
    <div className="notice-block" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <p className="notice-title">{known?.status === 404 ? text.state.missing : text.state.error}</p>
        <p>{known ? say(known.detail) : text.state.crashedHint}</p>
        {known?.requestId && <p className="quiet">{text.state.requestId(known.requestId)}</p>}
        {known?.status === 404 ? (
          <a className="button" href={wayOut?.href ?? '/peta'}>
            {wayOut?.name ?? text.state.toMap}
          </a>
        ) : known?.status === 401 ? (
          <a className="button" href={`/masuk?ke=${encodeURIComponent(location.pathname + location.search)}`}>
            {text.account.signIn}
          </a>
        ) : (
          <button type="button" className="button" onClick={onRetry}>
            {text.state.retry}
          </button>
        )}
      </div>
    </div>
  );
}
