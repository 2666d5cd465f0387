import { setImmediate } from 'node:timers/promises';

/** Items worked on before others get their turn: a few milliseconds. */
const AT_A_TIME = 200;
/** Characters put together before others get their turn. */
const CHARACTERS = 32_768;

/** Maps items, letting requests through in between: a release of the country has hundreds of thousands of rows. */
export async function inTurns<T, R>(items: Iterable<T>, map: (item: T) => R): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(map(item));
    if (made.length % AT_A_TIME === 0) await setImmediate();
  }
  return made;
}

/** Pieces of text one behind the other as UTF-8, letting requests through in between. */
export async function textInTurns(pieces: Iterable<string>): Promise<Buffer> {
  const made: Buffer[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHARACTERS) continue;
    made.push(Buffer.from(text));
    text = '';
    await setImmediate();
  }
  return Buffer.concat([...made, Buffer.from(text)]);
}
