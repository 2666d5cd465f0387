import type { SignInError } from './contract.ts';

/** Why somebody does not come in; the browser is sent to a page that says it in words. The cause is for the log. */
export class SignInRefusal extends Error {
  readonly code: SignInError;

  constructor(code: SignInError, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'SignInRefusal';
    this.code = code;
  }
}
