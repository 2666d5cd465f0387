import Download from 'lucide-react/icons/download';
import Link2 from 'lucide-react/icons/link-2';
import MapPinned from 'lucide-react/icons/map-pinned';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useText, useTextOf } from '../text/useText.ts';
import { copyText } from './copyText.ts';
import { profilesText } from './text.ts';

interface ProfileActionsProps {
  /** Address that shows the area's inside on the map; null when there is nothing below or it is shown already. */
  openHref: string | null;
  /** Address of the matrix where measures for the area are chosen; null when its figures are not seen. */
  planHref: string | null;
  /** Address where a deck about the area is begun; null when its figures are not seen. */
  deckHref: string | null;
  /** Hands the figures over as a file. */
  onCsv(): void;
}

/** What can be done with a profile: go into the area, share the view, take the figures. */
export function ProfileActions({ openHref, planHref, deckHref, onCsv }: ProfileActionsProps) {
  const text = useTextOf(profilesText);
  const { nav } = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className="profile-actions">
      {openHref !== null && (
        <Link href={openHref} className="button primary">
          <MapPinned size={16} aria-hidden="true" /> {text.open}
        </Link>
      )}
      {planHref !== null && (
        <Link href={planHref} className="button">
          {text.plan}
        </Link>
      )}
      {deckHref !== null && (
        <Link href={deckHref} className="button">
          {nav.decks}
        </Link>
      )}
      <button type="button" className="button" onClick={() => void copyText(location.href).then(setCopied)}>
        <Link2 size={16} aria-hidden="true" /> {copied === true ? text.copied : text.copyLink}
      </button>
      <button type="button" className="button" onClick={onCsv}>
        <Download size={16} aria-hidden="true" /> {text.downloadCsv}
      </button>
      <span role="status" className={copied === false ? 'quiet' : 'sr'}>
        {copied === true && text.copied}
        {copied === false && text.copyFailed}
      </span>
    </div>
  );
}
