import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { ApiError } from '../api/apiError.ts';
import { useSay, useText } from '../text/useText.ts';
import { RefusalList } from './RefusalList.tsx';

interface FileTroubleProps {
  /** What could not be done. */
  title: string;
  error: unknown;
  onRetry(): void;
}

/** Why the server could not do something with a file: the reason, every single thing it names, and another attempt. */
export function FileTrouble({ title, error, onRetry }: FileTroubleProps) {
  const shared = useText();
  const say = useSay();
  const known = error instanceof ApiError ? error : null;
  return (
    <div className="notice-block file-trouble" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <p className="notice-title">{title}</p>
        <p>{known ? say(known.detail) : String(error)}</p>
        <RefusalList error={error} />
        {known !== null && known.status >= 500 && known.requestId !== null && (
          <p className="quiet">{shared.state.requestId(known.requestId)}</p>
        )}
        <button type="button" className="button" onClick={onRetry}>
          {shared.state.retry}
        </button>
      </div>
    </div>
  );
}
