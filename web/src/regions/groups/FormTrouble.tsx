import { ApiError } from '../../api/apiError.ts';
import { useSay, useText } from '../../text/useText.ts';

/** Why something was not saved, with every reason the server names; nothing without an error. */
export function FormTrouble({ error }: { error: unknown }) {
  const say = useSay();
  const shared = useText();
  const known = error instanceof ApiError ? error : null;
  return (
    <div className="group-trouble" role="alert">
      {error !== null && error !== undefined && <p>{known ? say(known.detail) : shared.state.crashedHint}</p>}
      {known?.items?.map((item) => (
        <p key={item.message.id}>{say(item.message)}</p>
      ))}
    </div>
  );
}
