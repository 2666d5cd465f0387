import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { loadEnglish } from './app/loadEnglish.ts';
import { parseView } from './app/urlState.ts';
import { applyStoredMode } from './theme/mode.ts';

applyStoredMode();

// An English address starts in English; without its words (no network) the page is Indonesian.
const words = parseView(null, location.search).language === 'en' ? loadEnglish().catch(() => undefined) : null;

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
function startSoon(): void {
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
}
if (words === null) startSoon();
else void words.then(startSoon);
