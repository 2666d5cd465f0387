import { canonicalJson } from '../public/canonicalJson.ts';
import type { PublicRelease } from '../public/contract.ts';
import { textInTurns } from './inTurns.ts';

/** The same bytes as `canonicalJson(release)`, with turns for others in between: the tables of the country are many megabytes. */
export const documentJson = (release: PublicRelease): Promise<Buffer> => textInTurns(pieces(release));

function* pieces(release: PublicRelease): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(release).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${before}${JSON.stringify(key)}:`;
    if (key === 'tables') yield* tables(release.tables);
    else yield canonicalJson(value);
    before = ',';
  }
  yield '}';
}

function* tables(all: PublicRelease['tables']): Generator<string> {
  yield '[';
  for (const [i, { rows, ...rest }] of all.entries()) {
    // `rows` is the last key of a table in code-unit order.
    yield `${i === 0 ? '' : ','}${canonicalJson(rest).slice(0, -1)},"rows":[`;
    for (const [r, row] of rows.entries()) yield `${r === 0 ? '' : ','}${canonicalJson(row)}`;
    yield ']}';
  }
  yield ']';
}
