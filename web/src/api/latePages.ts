type Behavior = (pages?: number) => { onFetch(...given: readonly unknown[]): void };

let real: Behavior | undefined;

/** Called by the first page with a list that grows (`build/lateQueries.ts`). */
export function realPages(made: Behavior): void {
  real = made;
}

/** How the query library fetches a list page by page: only those who watch such a list bring the code for it. */
export const infiniteQueryBehavior: Behavior = (pages) => {
  if (!real) throw new TypeError('a list that grows is watched with useInfiniteQuery');
  return real(pages);
};
