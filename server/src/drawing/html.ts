import { raw, html as tagged } from 'hono/html';

/** Text that is safe to stand in a page. */
export type Html = ReturnType<typeof raw>;

/**
 * A piece of a page. What is put in is escaped, save other pieces; lists are joined; null, undefined and booleans give nothing.
 * Nothing that is put in is a promise, so neither is the piece.
 */
export const html = tagged as (strings: TemplateStringsArray, ...values: readonly unknown[]) => Html;

export { raw };
