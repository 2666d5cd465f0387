import { sendJson } from '../api/client.ts';
import { startOver } from '../api/startOver.ts';

/** Ends the session on the server, then drops all that was fetched for it. Throws ApiError and drops nothing when the first fails. */
export async function signOut(): Promise<void> {
  await sendJson('POST', '/accounts/sign-out', undefined, null);
  startOver();
}
