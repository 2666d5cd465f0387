import { afterAll, describe, expect, it } from 'vitest';
import { dayInJakarta, localDay, localDayIfKnown } from './localDay.ts';

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(['UTC', 'Asia/Jakarta', 'America/New_York'])('on a server whose clock is %s, the day of a moment', (tz) => {
  it('is that of the clocks of the province', () => {
    process.env.TZ = tz;
    expect(localDay('2026-11-23T16:30:00Z', '19')).toBe('2026-11-23');
    expect(localDay('2026-11-23T17:00:00Z', '19')).toBe('2026-11-24');
    expect(localDay('2026-11-23T15:00:00Z', '91.03')).toBe('2026-11-24');
    expect(dayInJakarta('2026-11-23T16:59:59.999Z')).toBe('2026-11-23');
  });

  it('is the same where a database tells the moment without an offset, or with a short one', () => {
    process.env.TZ = tz;
    expect(localDay('2026-11-23 17:00:00', '19.04')).toBe('2026-11-24');
    expect(localDay('2026-11-23 16:59:59.123', '19.04')).toBe('2026-11-23');
    expect(localDay('2026-11-24T00:30:00+07:00', '19')).toBe('2026-11-24');
    expect(localDay('2026-11-23', '19')).toBe('2026-11-23');
    expect(localDayIfKnown(null, '19')).toBeNull();
  });
});
