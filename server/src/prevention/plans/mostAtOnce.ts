/** People needed on some days; null = open on that side. */
export interface Need {
  from: string | null;
  to: string | null;
  staff: number;
}

/** The most people needed on any one day, and that day; `day` is null when all days are open. Days are `YYYY-MM-DD`, both included. */
export function mostAtOnce(needs: readonly Need[]): { staff: number; day: string | null } {
  // The sum only rises on a first day; open needs weigh on every day.
  const days = [...new Set(needs.flatMap(({ from }) => (from === null ? [] : [from])))].sort();
  const on = (day: string | null) =>
    needs
      .filter(({ from, to }) => day === null || ((from === null || from <= day) && (to === null || to >= day)))
      .reduce((sum, { staff }) => sum + staff, 0);
  if (days.length === 0) return { staff: on(null), day: null };
  return days
    .map((day) => ({ staff: on(day), day: day as string | null }))
    .reduce((best, each) => (each.staff > best.staff ? each : best));
}
