/** Placeholder until this room is built. */
export function NeedPage() {
  return null;
}
