import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';

interface PageSectionProps {
  id: string;
  title: string;
  /** The request behind the section; its states are shown here. Without one the section is only text. */
  request?: { isPending: boolean; error: unknown; refetch(): unknown };
  children: ReactNode;
}

/** A titled part of a text page that loads on its own and fails on its own. */
export function PageSection({ id, title, request, children }: PageSectionProps) {
  const shared = useText();
  return (
    <section id={id} className="page-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
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
