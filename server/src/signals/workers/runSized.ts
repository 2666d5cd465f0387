/** Up to this size a statistic takes less than some 20 ms. */
const SMALL = 1000;

/**
 * Computes at once what is small, and in a thread (`far`) what is not: starting a thread after a pause takes a second, which nobody should
 * wait for the table of one province. `size` is in areas, or in whatever costs as much as one.
 */
export async function runSized<T>(size: number, here: () => T, far: () => Promise<T>): Promise<T> {
  return size <= SMALL ? here() : far();
}
