import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { sampleRelease, sampleSource } from '../../testing/sampleRelease.ts';
import { LIVE_OBJECT, liveShapesOf } from './liveShapes.ts';

const release = sampleRelease({ number: 1 });
const source = sampleSource(1);

describe('the shapes of the interactive map', () => {
  it('are those of the areas below, where they were, and no others', async () => {
    const made = liveShapesOf({ number: 1 }, release, (name) => source.shapes('', name));
    expect(made.map((m) => m.path)).toEqual(
      ['19', '19.01', '19.02', '19.04', '19.71'].map((code) => `rilis/1/peta/${code}.json`),
    );
    const whole = (await source.shapes('', 'nasional')) as Topology;
    const before = new Map(
      feature(whole, whole.objects.kabkota as GeometryCollection<{ code: string }>).features.map((f) => [
        f.properties?.code,
        f.geometry,
      ]),
    );
    const file = await made[0]?.make();
    expect(file?.immutable).toBe(true);
    const own = JSON.parse(file?.body.toString() ?? '') as Topology;
    expect(own.arcs).toHaveLength(4);
    const features = feature(own, own.objects[LIVE_OBJECT] as GeometryCollection<{ code: string }>).features;
    expect(features.map((f) => f.properties)).toEqual(['19.01', '19.02', '19.04', '19.71'].map((code) => ({ code })));
    for (const f of features) expect(f.geometry).toEqual(before.get(f.properties?.code));
  });

  it('are none where no shape is known, and the drawing stays', async () => {
    const [first] = liveShapesOf({ number: 1 }, release, async () => null);
    expect(JSON.parse((await first?.make())?.body.toString() ?? '').objects[LIVE_OBJECT].geometries).toEqual([]);
  });
});
