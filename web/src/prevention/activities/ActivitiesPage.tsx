/** Placeholder until this room is built. */
export function ActivitiesPage() {
  return null;
}
