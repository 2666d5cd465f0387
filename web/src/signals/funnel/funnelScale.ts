/** An axis: where a value stands (0..1 along it) and the round values to print. */
export interface Axis {
  place(value: number): number;
  ticks: readonly number[];
  from: number;
  to: number;
  log: boolean;
}

/** A span this many times its smallest value is told in equal ratios: small areas would stand in one heap at the edge. */
const LOG_FROM = 4;
const ROUND = [1, 2, 5];
const STEPS = [1, 2, 2.5, 5, 10];
/** Space beside the outermost points, as a share of the axis. */
const MARGIN = 0.04;

/** Axis of sizes (voters, TPS ...), all above 0: in equal ratios where they differ much, in equal steps otherwise. */
export function sizeAxis(sizes: readonly number[]): Axis {
  const low = Math.min(...sizes);
  const high = Math.max(...sizes);
  if (!(low > 0) || !Number.isFinite(high)) throw new RangeError('sizes are above 0');
  if (high / low < LOG_FROM) {
    const room = Math.max((high - low) * 0.06, high * 0.02);
    return linear(Math.max(0, low - room), high + room, 5);
  }
  const [a, b] = [Math.log(low), Math.log(high)];
  const room = (b - a) * MARGIN;
  const [from, to] = [Math.exp(a - room), Math.exp(b + room)];
  return {
    log: true,
    from,
    to,
    place: (value) => (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from)),
    ticks: thinned(roundRatios(from, to)),
  };
}

/** Axis of rates, from 0 to a little above the largest; 0..1 when there is none above 0. */
export function rateAxis(rates: readonly number[]): Axis {
  const high = Math.max(0, ...rates);
  return linear(0, high > 0 ? high * 1.06 : 1, 5);
}

function linear(from: number, to: number, wanted: number): Axis {
  const step = roundStep((to - from) / wanted);
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to * (1 + 1e-9); i++) ticks.push(Number((i * step).toPrecision(12)));
  return { log: false, from, to, ticks, place: (value) => (value - from) / (to - from) };
}

/** The next of 1, 2, 2.5, 5, 10 x 10^n that is not below `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return (STEPS.find((r) => r * power >= size * (1 - 1e-9)) ?? 10) * power;
}

/** 1, 2, 5 x 10^n inside a range. */
function roundRatios(from: number, to: number): number[] {
  const values: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
    for (const r of ROUND) {
      const value = Number((r * 10 ** power).toPrecision(12));
      if (value >= from && value <= to) values.push(value);
    }
  }
  return values;
}

/** Over three decades only the powers of ten are printed. */
function thinned(values: readonly number[]): number[] {
  const tens = values.filter((v) => Math.abs(Math.log10(v) % 1) < 1e-9);
  return values.length > 9 && tens.length > 2 ? tens : [...values];
}
