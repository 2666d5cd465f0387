import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';
import type { Text } from './contract.ts';

/**
 * How often a caller may do something within a minute. Counted in this process only: with several processes behind a proxy a
 * caller may do as much in each of them.
 */
export class RateLimit {
  private readonly limiter: RateLimiterMemory | null;

  private readonly whose: Text;

  /** `perMinute` 0 means no limit. `whose` ends the sentence “too many requests …”. */
  constructor(perMinute: number, whose: Text) {
    this.whose = whose;
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
          id: `Terlalu banyak permintaan ${this.whose.id}. Coba lagi dalam ${seconds} detik.`,
          en: `Too many requests ${this.whose.en}. Try again in ${seconds} seconds.`,
        },
        { retryAfter: seconds },
      );
    }
  }

  /** Takes one use back: it turned out to cost nothing. */
  async giveBack(key: string): Promise<void> {
    await this.limiter?.reward(key);
  }
}
