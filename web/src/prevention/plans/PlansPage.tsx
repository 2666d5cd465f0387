/** Placeholder until this room is built. */
export function PlansPage() {
  return null;
}
