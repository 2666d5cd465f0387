import { digitChains } from './digitGroups.ts';
import { emailSpans } from './emailSpans.ts';
import { nikLength } from './nikSpan.ts';
import { MARKERS, type PersonalSpan } from './personalKind.ts';
import { phoneLength } from './phoneSpan.ts';

/** Where a number written with a plus sign or in brackets begins. */
function numberStart(text: string, start: number, end: number): number {
  let from = text[start - 1] === '+' ? start - 1 : start;
  if (text[from - 1] === '(' && text.slice(start, end).includes(')')) from--;
  return from;
}

/** Identity and telephone numbers of a text, in order, without overlap. */
function numberSpans(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let since = 0;
  for (const chain of digitChains(text)) {
    let from = 0;
    for (let at = 0; at < chain.length; ) {
      const nik = nikLength(text, chain, at);
      const length = nik || phoneLength(text, chain, at, from, since);
      const [first, last] = [chain[at], chain[at + length - 1]];
      if (length && first && last) {
        spans.push({ kind: nik ? 'nik' : 'telepon', start: numberStart(text, first.start, last.end), end: last.end });
        from = at + length;
        since = last.end;
      }
      at += length || 1;
    }
  }
  return spans;
}

/** Digits and at signs of full width as plain ones, each in its place. */
const plainWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff20]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Personal data found in a text: pieces in order, without overlap. */
export function personalSpans(written: string): PersonalSpan[] {
  const text = plainWidth(written);
  const emails = emailSpans(text);
  // Digits of an address are no part of a number beside it.
  const rest: string[] = [];
  let done = 0;
  for (const { start, end } of emails) {
    rest.push(text.slice(done, start), '\n'.repeat(end - start));
    done = end;
  }
  return [...emails, ...numberSpans(rest.join('') + text.slice(done))].sort((a, b) => a.start - b.start);
}

/**
 * A text with every e-mail address, telephone number and identity number (NIK) replaced by a visible marker, and what was
 * replaced. Dates, times, codes of regions, polling stations, money, counts and numbers of letters stay. Masking a masked
 * text changes nothing.
 */
export function maskPersonal(text: string): { text: string; spans: PersonalSpan[] } {
  const spans = personalSpans(text);
  if (!spans.length) return { text, spans };
  let masked = '';
  let done = 0;
  for (const { kind, start, end } of spans) {
    masked += text.slice(done, start) + MARKERS[kind];
    done = end;
  }
  return { text: masked + text.slice(done), spans };
}

/** `maskPersonal` for callers that need the text only. */
export const maskedText = (text: string): string => maskPersonal(text).text;
