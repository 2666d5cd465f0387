type Real = import('@tanstack/react-query').MutationCache;
type RealClass = typeof import('@tanstack/react-query').MutationCache;

let Made: RealClass | undefined;

/** Called by the first page that can change something (`build/lateQueries.ts`). */
export function realMutations(made: RealClass): void {
  Made = made;
}

/**
 * Stands for the query library's store of changes on pages that cannot change anything, and hands everything on to the real one as
 * soon as a page that can is there. Nothing can be in a store that nobody could write to.
 */
export class MutationCache {
  readonly config: ConstructorParameters<RealClass>[0];
  #real: Real | undefined;
  constructor(config: ConstructorParameters<RealClass>[0] = {}) {
    this.config = config;
  }
  get #it(): Real | undefined {
    if (Made) this.#real ??= new Made(this.config);
    return this.#real;
  }
  build(...given: Parameters<Real['build']>) {
    return this.#it?.build(...given);
  }
  notify(...given: Parameters<Real['notify']>) {
    this.#it?.notify(...given);
  }
  subscribe(...given: Parameters<Real['subscribe']>) {
    return this.#it?.subscribe(...given) ?? (() => undefined);
  }
  findAll(...given: Parameters<Real['findAll']>) {
    return this.#it?.findAll(...given) ?? [];
  }
  getAll() {
    return this.findAll();
  }
  clear() {
    this.#real?.clear();
  }
  resumePausedMutations(): Promise<unknown> {
    return this.#real?.resumePausedMutations() ?? Promise.resolve();
  }
}
