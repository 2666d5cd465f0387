import Menu from 'lucide-react/icons/menu';
import Moon from 'lucide-react/icons/moon';
import Search from 'lucide-react/icons/search';
import Sun from 'lucide-react/icons/sun';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { AccountControl } from '../accounts/AccountControl.tsx';
import { SessionNotice } from '../accounts/SessionNotice.tsx';
import { framedView } from '../api/framedView.ts';
import { LANGUAGES } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { chooseMode, useMode } from '../theme/mode.ts';
import { deckHref, deckPath } from './deckPaths.ts';
import { goToRegion } from './goToRegion.ts';
import { intakeHref, intakeScreen } from './intakePaths.ts';
import { OfflineBadge } from './OfflineBadge.tsx';
import { planHref, planScreen } from './planPaths.ts';
import { releaseHref, releasePath } from './releasePaths.ts';
import { signalHref, signalScreen } from './signalPaths.ts';
import { type Page, parsePath, viewHref } from './urlState.ts';
import { useViewState } from './useViewState.ts';
import './app.css';

const SearchPalette = lazy(() => import('../search/SearchPalette.tsx').then((m) => ({ default: m.SearchPalette })));

const PAGES: readonly Page[] = ['peta', 'wilayah', 'sumber', 'metode'];

/** Header and page. */
export function Layout({ children }: { children: ReactNode }) {
  const text = useText();
  const mode = useMode();
  const [path, navigate] = useLocation();
  const [state, update] = useViewState();
  const [searching, setSearching] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const { page: current } = parsePath(path);
  const names: Record<Page, string> = {
    peta: text.nav.map,
    wilayah: text.nav.regions,
    sumber: text.nav.sources,
    metode: text.nav.method,
  };

  // Screens that need a session of their own, which a framed page does not have.
  const more: [href: string, open: boolean, name: string][] = framedView
    ? []
    : [
        [signalHref('alarm', state), signalScreen(path) !== null, text.nav.signals],
        [planHref('matriks', state), planScreen(path) !== null, text.nav.plans],
        [intakeHref('data', state.language), intakeScreen(path) !== null, text.nav.data],
        [deckHref(null, state.language), deckPath(path) !== null, text.nav.decks],
        [releaseHref(null, state.language), releasePath(path) !== null, text.nav.releases],
      ];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const choose = (code: string) => {
    setSearching(false);
    const next = { ...state, ...goToRegion(code) };
    navigate(current === 'wilayah' ? viewHref('wilayah', { ...state, code }) : viewHref('peta', next));
  };

  return (
    <div className="app">
      <a className="skip" href="#isi">
        {text.nav.skip}
      </a>
      <header className="header">
        <Link className="brand" href={viewHref('peta', { ...state, code: null, level: null, selected: null })}>
          {text.appName}
        </Link>
        <nav id="menu" className={menuOpen ? 'open' : ''} aria-label={text.nav.main}>
          {PAGES.map((page) => (
            <Link
              key={page}
              href={viewHref(page, state)}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => setMenuOpen(false)}
            >
              {names[page]}
            </Link>
          ))}
          {more.map(([href, open, name]) => (
            <Link key={href} href={href} aria-current={open ? 'page' : undefined} onClick={() => setMenuOpen(false)}>
              {name}
            </Link>
          ))}
        </nav>
        <OfflineBadge />
        <button type="button" className="search-button" onClick={() => setSearching(true)}>
          <Search size={16} aria-hidden />
          <span className="search-words">{text.nav.search}</span>
          <kbd>{/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
        <fieldset className="language" aria-label={text.nav.language}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={state.language === language}
              onClick={() => update({ language }, { replace: true })}
            >
              {language.toUpperCase()}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="icon-button theme-button"
          aria-label={mode === 'dark' ? text.nav.toLight : text.nav.toDark}
          title={mode === 'dark' ? text.nav.toLight : text.nav.toDark}
          onClick={() => chooseMode(mode === 'dark' ? 'light' : 'dark')}
        >
          {mode === 'dark' ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
        </button>
        {!framedView && <AccountControl />}
        <button
          type="button"
          className="icon-button menu-button"
          aria-label={text.nav.main}
          aria-expanded={menuOpen}
          aria-controls="menu"
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <Menu size={16} aria-hidden />
        </button>
      </header>
      <SessionNotice />
      {children}
      {searching && (
        <Suspense fallback={null}>
          <SearchPalette open={searching} onClose={() => setSearching(false)} onChoose={choose} />
        </Suspense>
      )}
    </div>
  );
}
