import { textOf } from './checkReply.ts';
import type { Reply } from './sendRequest.ts';

/** Ids of requests, moments, and the public id of one's own session, which no two answers share. */
const OWN =
  /(?<="id":")[\w-]{12}(?=","current":)|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const ROOM = 60;

/** What somebody who has both answers could tell them apart by; null when nothing. */
export function tellsApart(one: Reply, other: Reply): string | null {
  if (one.status !== other.status) return `status ${one.status} and ${other.status}`;
  const [a, b] = [one, other].map((reply) => textOf(reply).replace(OWN, '*')) as [string, string];
  if (a !== b) {
    let at = 0;
    while (a[at] === b[at]) at++;
    const piece = (text: string) => text.slice(Math.max(0, at - ROOM), at + ROOM);
    return `“${piece(a)}” and “${piece(b)}”`;
  }
  // A moment within the answer makes another tag of it.
  if (textOf(one) !== textOf(other)) return null;
  const [tag, otherTag] = [one.headers.etag, other.headers.etag];
  return tag === otherTag ? null : `etag ${tag} and ${otherTag}`;
}
