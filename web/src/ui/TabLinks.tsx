import { Link } from 'wouter';
import type { Tab } from './Tabs.tsx';
import './ui.css';

interface TabLinksProps<K extends string> {
  tabs: readonly (Tab<K> & { href: string })[];
  open: K;
  /** Says what the links choose between. */
  label: string;
}

/** Screens that belong together, each with its own address, as one row of links. */
export function TabLinks<K extends string>({ tabs, open, label }: TabLinksProps<K>) {
  return (
    <nav className="tab-links" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link href={tab.href} aria-current={tab.key === open ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
