/** Placeholder until this room is built. */
export function MatrixPage() {
  return null;
}
