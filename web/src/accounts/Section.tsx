import { type ReactNode, useId } from 'react';
import { useText } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';

interface SectionProps {
  title: string;
  /** The request behind it; its states are shown in place of the content. */
  request?: { isPending: boolean; error: unknown; refetch(): unknown };
  /** Stands at the end of the title's line. */
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of an account page. */
export function Section({ title, request, action, children }: SectionProps) {
  const shared = useText();
  const id = useId();
  return (
    <section className="account-section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {request?.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {request?.error != null && <ErrorState error={request.error} onRetry={() => void request.refetch()} />}
      {!request?.isPending && request?.error == null && children}
    </section>
  );
}
