import { AppError } from '../errors.ts';

/** Gathers an option that may be given several times. */
export const collect = (value: string, before: string[]): string[] => [...before, value];

/**
 * The question of a command: named options, and filters as in the API (`issue=sara`; the same name again makes a list). Throws AppError
 * `invalid_request` for a filter that is not name=value.
 */
export function askedFor(
  named: Record<string, string | undefined>,
  filters: readonly string[],
): Record<string, string | string[] | undefined> {
  const asked: Record<string, string | string[] | undefined> = { ...named };
  for (const pair of filters) {
    const at = pair.indexOf('=');
    if (at < 1)
      throw new AppError('invalid_request', {
        id: `Saringan "${pair}" tidak berbentuk nama=nilai.`,
        en: `The filter "${pair}" is not name=value.`,
      });
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const before = asked[name];
    asked[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return asked;
}
