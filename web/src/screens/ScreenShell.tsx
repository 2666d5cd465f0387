import { type ComponentType, Suspense, useEffect } from 'react';
import { useText } from '../text/useText.ts';
import { TabLinks } from '../ui/TabLinks.tsx';
import './screenShell.css';
import { useMoreSideways } from './useMoreSideways.ts';

interface ScreenShellProps<K extends string> {
  /** For the styles of this group of screens. */
  className: string;
  open: K;
  /** In the order of the links; each is fetched when it is opened. */
  screens: Readonly<Record<K, ComponentType>>;
  names: Readonly<Record<K, string>>;
  /** Says what the links choose between. */
  label: string;
  hrefOf(screen: K): string;
}

/** Screens that belong together: one row of links, one screen below, its name in the title of the page. */
export function ScreenShell<K extends string>({ className, open, screens, names, label, hrefOf }: ScreenShellProps<K>) {
  const shared = useText();
  const { ref, more } = useMoreSideways(open);
  const title = names[open];
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  const Screen: ComponentType = screens[open];
  const order = Object.keys(screens) as K[];
  return (
    <div className={`screens ${className}`}>
      <div ref={ref} className="screen-tabs" data-more={more}>
        <TabLinks label={label} open={open} tabs={order.map((key) => ({ key, label: names[key], href: hrefOf(key) }))} />
      </div>
      <Suspense fallback={<p role="status">{shared.state.loading}</p>}>
        <Screen />
      </Suspense>
    </div>
  );
}
