import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Texts } from '../text/useText.ts';

interface Props {
  text: Texts;
  children: ReactNode;
}

/** The last resort: says that the page stopped, what to do, and the technical sentence to report. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { state: text } = this.props.text;
    return (
      <main className="plain-page">
        <div role="alert">
          <h1>{text.crashed}</h1>
          <p>{text.crashedHint}</p>
          <p className="quiet">{error.message}</p>
        </div>
        <p className="plain-actions">
          <button type="button" className="button" onClick={() => location.reload()}>
            {text.reload}
          </button>
          <a className="button" href="/peta">
            {text.toMap}
          </a>
        </p>
      </main>
    );
  }
}
