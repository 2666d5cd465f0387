import { useTextOf } from '../text/useText.ts';
import { profilesText } from './text.ts';

/** Stands where a profile will be. */
export function ProfileWait() {
  const text = useTextOf(profilesText);
  return (
    <div className="profile" aria-busy>
      <p className="quiet" role="status">
        {text.loading} …
      </p>
    </div>
  );
}
