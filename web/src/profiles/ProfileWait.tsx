import { useTextOf } from '../text/useText.ts';
import { nationalText } from './nationalText.ts';

/** Stands where a profile will be. */
export function ProfileWait() {
  const text = useTextOf(nationalText);
  return (
    <div className="profile" aria-busy>
      <p className="quiet" role="status">
        {text.loading} …
      </p>
    </div>
  );
}
