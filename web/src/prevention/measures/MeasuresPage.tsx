/** Placeholder until this room is built. */
export function MeasuresPage() {
  return null;
}
