import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';

/**
 * How often a caller may do something within a minute. Counted in this process only: with several processes behind a proxy a
 * caller may do as much in each of them.
 */
export class RateLimit {
  private readonly limiter: RateLimiterMemory | null;

  /** `perMinute` 0 means no limit. */
  constructor(perMinute: number) {
    this.limiter = perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /** Counts one use by `key` (an address, an account). Throws AppError `too_many`, with the seconds to wait, above the limit. */
  async use(key: string): Promise<void> {
    try {
      await this.limiter?.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new AppError(
        'too_many',
        {
          id: `Terlalu banyak permintaan dari alamat ini. Coba lagi dalam ${seconds} detik.`,
          en: `Too many requests from this address. Try again in ${seconds} seconds.`,
        },
        { retryAfter: seconds },
      );
    }
  }
}
