/** Placeholder until this room is built. */
export function PlacesPage() {
  return null;
}
