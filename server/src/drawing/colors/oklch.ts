/** Lightness 0..1, chroma 0..~0.37, hue in degrees (CSS Color 4 `oklch()`). */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];
/** sRGB components 0..1, gamma encoded. */
export type Rgb = readonly [number, number, number];

const encode = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
export const decode = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** OKLCH to linear sRGB, possibly outside 0..1. Matrices: Björn Ottosson, "A perceptual color space", 2020. */
function toLinear([lightness, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Nearest sRGB colour of the same lightness and hue: chroma is lowered until the colour fits. */
export function oklchToRgb(color: Oklch): Rgb {
  const [lightness, chroma, hue] = color;
  const fits = (rgb: Rgb) => rgb.every((v) => v >= -1e-4 && v <= 1 + 1e-4);
  let linear = toLinear(color);
  for (let c = chroma; !fits(linear) && c > 0; c -= 0.002) linear = toLinear([lightness, Math.max(0, c), hue]);
  const component = (v: number) => Math.min(1, Math.max(0, encode(Math.max(0, v))));
  return [component(linear[0]), component(linear[1]), component(linear[2])];
}

export function rgbToHex(rgb: Rgb): string {
  return `#${rgb
    .map((v) =>
      Math.round(v * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Components of `#rrggbb`. */
export function hexToRgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** `#rrggbb`; what maplibre and canvas understand, unlike `oklch()`. */
export function oklchToHex(color: Oklch): string {
  return rgbToHex(oklchToRgb(color));
}

/** sRGB to OKLab, for distances. */
export function rgbToOklab(rgb: Rgb): Rgb {
  const [r, g, b] = [decode(rgb[0]), decode(rgb[1]), decode(rgb[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
