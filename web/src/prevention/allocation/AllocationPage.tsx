/** Placeholder until this room is built. */
export function AllocationPage() {
  return null;
}
