import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../errors.ts';
import { countedAs } from '../../http/limitRequests.ts';
import { isLoopback } from '../../http/localNames.ts';

/** Failed attempts of one address within ten minutes: enough for an office behind one address, too few to try many logins. */
export const FAILURES_PER_ADDRESS = 30;
const SECONDS = 600;

/** Counts failed sign-ins per address, in this process; the machine itself is not counted. */
export class AddressLimit {
  private readonly limiter = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS, duration: SECONDS });

  /**
   * Counts an attempt as failed until `giveBack`, so that many at once do not slip past. Throws AppError `too_many` with the
   * seconds to wait.
   */
  async take(address: string | null): Promise<void> {
    if (address === null || isLoopback(address)) return;
    try {
      await this.limiter.consume(countedAs(address));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new AppError(
        'too_many',
        {
          id: `Terlalu banyak percobaan masuk yang gagal dari alamat ini. Coba lagi dalam ${seconds} detik.`,
          en: `Too many failed sign-ins from this address. Try again in ${seconds} seconds.`,
        },
        { retryAfter: seconds },
      );
    }
  }

  /** The attempt was no failure. */
  async giveBack(address: string | null): Promise<void> {
    if (address !== null && !isLoopback(address)) await this.limiter.reward(countedAs(address));
  }
}
