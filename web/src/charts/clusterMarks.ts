/** A mark with the number that the list under the chart gives it. */
export interface NumberedMark {
  day: string;
  number: number;
  /** More came in after it. */
  rise: boolean;
}

/** Marks that lie so close together that they share one label, standing at the first of them. */
export interface MarkCluster {
  day: string;
  numbers: readonly number[];
  rise: boolean;
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * Groups marks whose labels would lie over each other: a mark joins the group before it when it lies less than `room` of the axis
 * (a share of `from`..`to`) behind the group's first. Earlier first; on one day by number. Every mark is in exactly one group.
 */
export function clusterMarks(marks: readonly NumberedMark[], from: string, to: string, room: number): MarkCluster[] {
  const span = Math.max(1, time(to) - time(from));
  const clusters: { day: string; numbers: number[]; rise: boolean }[] = [];
  for (const mark of [...marks].sort((a, b) => a.day.localeCompare(b.day) || a.number - b.number)) {
    const last = clusters.at(-1);
    if (last && (time(mark.day) - time(last.day)) / span < room) {
      last.numbers.push(mark.number);
      last.rise ||= mark.rise;
    } else clusters.push({ day: mark.day, numbers: [mark.number], rise: mark.rise });
  }
  return clusters;
}

/** "2", "2–4": numbers of a cluster, which follow each other because marks are numbered by day. */
export function clusterLabel({ numbers, rise }: MarkCluster): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return `${rise ? '▲' : ''}${first === last ? first : `${first}–${last}`}`;
}
