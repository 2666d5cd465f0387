const dayAt = (hoursEast: number) => new Date(Date.now() + hoursEast * 3_600_000).toISOString().slice(0, 10);

/** The day now (`YYYY-MM-DD`) in the west of Indonesia, where most of the country is: what lies before it is past everywhere. */
export const todayInJakarta = (): string => dayAt(7);

/** The newest day (`YYYY-MM-DD`) that has begun anywhere in Indonesia, which is in Papua: nothing that was done lies after it. */
export const newestToday = (): string => dayAt(9);
