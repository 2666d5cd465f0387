import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { applyStoredMode } from './theme/mode.ts';

applyStoredMode();

function start(): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// The words of index.html are painted first; a hidden tab has no frames and starts at once.
if (document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));
