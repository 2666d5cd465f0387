/** Placeholder until this room is built. */
export function OutcomePage() {
  return null;
}
