/** The data contoh know what was received up to this day: the last weeks are incomplete, as in any office that works on. */
export const RECEIVED_UNTIL = '2024-12-16';

/** Longest delay (days) from event to report in each channel, and how strongly short ones prevail (1 = all the same). */
const DELAYS: Record<string, [longest: number, towardsZero: number]> = {
  call_center: [2, 1.5],
  media_sosial: [3, 1.5],
  patroli_digital: [4, 1.5],
  siwaslu: [2, 2],
  siwaslih: [2, 2],
  pojok_pengawasan: [6, 1.5],
  sigaplapor: [9, 1.6],
  sips: [3, 1],
  form_a: [21, 1.8],
  rilis: [28, 0.8],
};

/** Days from event to report: short for a call, up to three weeks for a Form A. `uniform` is a number in [0, 1). */
export function demoDelay(channel: string, uniform: number): number {
  const [longest, towardsZero] = DELAYS[channel] ?? [7, 1];
  return Math.floor((longest + 1) * uniform ** towardsZero);
}
