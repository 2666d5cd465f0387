/** Every contract of the server by its path; run while building, never sent to a browser. */
export const contracts: Record<string, Record<string, unknown>> = import.meta.glob('../../server/src/**/contract.ts', {
  eager: true,
});
