import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  fitBounds,
  fromScreen,
  pan,
  project,
  toScreen,
  unitsPerPixel,
  unproject,
  visibleBox,
  WORLD,
  zoomAround,
} from './projection.ts';

const size = { width: 800, height: 500 };
const padding = { top: 10, right: 20, bottom: 130, left: 20 };
const lonLat = fc.tuple(fc.double({ min: 90, max: 145, noNaN: true }), fc.double({ min: -15, max: 10, noNaN: true }));
const camera: fc.Arbitrary<Camera> = fc.record({
  lon: fc.double({ min: 95, max: 141, noNaN: true }),
  lat: fc.double({ min: -11, max: 6, noNaN: true }),
  zoom: fc.double({ min: 3, max: 12, noNaN: true }),
});

describe('projection', () => {
  it('puts the corners of the Mercator square where they belong', () => {
    expect(project([-180, 0])).toEqual([0, WORLD / 2]);
    expect(project([180, 85.051129])[0]).toBe(WORLD);
    expect(project([0, 85.051129])[1]).toBeCloseTo(0, 0);
    expect(project([0, 90])).toEqual(project([0, 85.051129]));
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(lonLat, (place) => {
        const [lon, lat] = unproject(project(place));
        expect(lon).toBeCloseTo(place[0], 9);
        expect(lat).toBeCloseTo(place[1], 9);
      }),
    );
  });

  it('shows one tile of 512 pixels for the world at zoom 0', () => {
    expect(unitsPerPixel(0) * 512).toBe(WORLD);
  });
});

describe('fitBounds', () => {
  it('shows all of the bounds inside the padding, touching it on one axis', () => {
    fc.assert(
      fc.property(
        lonLat,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 8, noNaN: true }),
        ([lon, lat], w, h) => {
          const bounds = [lon, lat, lon + w, lat + h] as const;
          const fitted = fitBounds(bounds, size, padding);
          const [left, top] = toScreen(project([bounds[0], bounds[3]]), fitted, size);
          const [right, bottom] = toScreen(project([bounds[2], bounds[1]]), fitted, size);
          const gaps = [
            left - padding.left,
            top - padding.top,
            size.width - padding.right - right,
            size.height - padding.bottom - bottom,
          ];
          for (const gap of gaps) expect(gap).toBeGreaterThan(-0.01);
          expect(gaps[0]).toBeCloseTo(gaps[2] ?? 0, 3);
          expect(gaps[1]).toBeCloseTo(gaps[3] ?? 0, 3);
        },
      ),
    );
  });

  it('survives a map smaller than its padding', () => {
    const fitted = fitBounds([95, -11, 141, 6], { width: 30, height: 30 }, padding);
    expect(Number.isFinite(fitted.zoom)).toBe(true);
  });
});

describe('camera', () => {
  it('turns pixels into places and back', () => {
    fc.assert(
      fc.property(camera, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }), (c, x, y) => {
        const [px, py] = toScreen(fromScreen([x, y], c, size), c, size);
        expect(px).toBeCloseTo(x, 4);
        expect(py).toBeCloseTo(y, 4);
      }),
    );
  });

  it('keeps the place under the pointer when it zooms', () => {
    fc.assert(
      fc.property(
        camera,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(-0.75, 0.4, 1),
        (c, x, y, step) => {
          const before = fromScreen([x, y], c, size);
          const after = fromScreen([x, y], zoomAround(c, size, [x, y], step), size);
          expect(after[0]).toBeCloseTo(before[0], 1);
          expect(after[1]).toBeCloseTo(before[1], 1);
        },
      ),
    );
  });

  it('moves the picture with the finger', () => {
    const c = { lon: 110, lat: -3, zoom: 5 };
    const place = fromScreen([100, 100], c, size);
    const [x, y] = toScreen(place, pan(c, 30, -20), size);
    expect(x).toBeCloseTo(130, 3);
    expect(y).toBeCloseTo(80, 3);
  });

  it('sees a box of the size of the map', () => {
    const [left, top, right, bottom] = visibleBox({ lon: 110, lat: -3, zoom: 5 }, size);
    expect((right - left) / unitsPerPixel(5)).toBeCloseTo(800, 4);
    expect((bottom - top) / unitsPerPixel(5)).toBeCloseTo(500, 4);
  });
});
