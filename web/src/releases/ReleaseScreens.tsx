import { useEffect } from 'react';
import { useText, useTextOf } from '../text/useText.ts';
import { ReleaseList } from './ReleaseList.tsx';
import { ReleasePage } from './ReleasePage.tsx';
import './releases.css';
import { releasesText } from './text.ts';

/** Releases: the list, or one of them. One chunk, fetched with the first. */
export function ReleaseScreens({ number }: { number: number | null }) {
  const shared = useText();
  const text = useTextOf(releasesText);
  const title = number === null ? text.title : text.release(String(number));
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  return (
    <div className="screens releases">{number === null ? <ReleaseList /> : <ReleasePage key={number} number={number} />}</div>
  );
}
