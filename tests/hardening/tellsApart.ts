import { readZip } from '../../server/src/regions/boundaries/import/readZip.ts';
import { bodyOf, textOf } from './checkReply.ts';
import type { Reply } from './sendRequest.ts';

/** Ids of requests, moments (a calendar writes them without hyphens), and the public id of one's own session, which no two answers share. */
const OWN =
  /(?<="id":")[\w-]{12}(?=","current":)|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z|\d{8}T\d{6}Z/g;
const ROOM = 60;

/** Where the next page begins; what a cursor says is open to whoever got it. */
const CURSOR = /(?<="next":")[\w-]+(?=")/g;

/** What a reader of the answer sees: of a workbook or document the files in it, whose envelope says only when it was made. */
function seenIn(reply: Reply): string {
  if (!/openxmlformats/.test(String(reply.headers['content-type'])))
    return textOf(reply).replace(CURSOR, (cursor) => Buffer.from(cursor, 'base64url').toString('latin1'));
  return [...readZip(bodyOf(reply), () => true)].map(([name, bytes]) => `${name}\n${bytes}`).join('\n');
}

/** What somebody who has both answers could tell them apart by; null when nothing. */
export function tellsApart(one: Reply, other: Reply): string | null {
  if (one.status !== other.status) return `status ${one.status} and ${other.status}`;
  const [a, b] = [one, other].map((reply) => seenIn(reply).replace(OWN, '*')) as [string, string];
  if (a !== b) {
    let at = 0;
    while (a[at] === b[at]) at++;
    const piece = (text: string) => text.slice(Math.max(0, at - ROOM), at + ROOM);
    return `“${piece(a)}” and “${piece(b)}”`;
  }
  // A moment within the answer makes another tag of it.
  if (seenIn(one) !== seenIn(other)) return null;
  const [tag, otherTag] = [one.headers.etag, other.headers.etag];
  return tag === otherTag ? null : `etag ${tag} and ${otherTag}`;
}
