import type { Topology } from 'topojson-specification';
import { z } from 'zod';

/** Boundary files are written by our own server; only what tells them from another answer is checked, not every point. */
export const TopologyFile = z.custom<Topology>(
  (v) => typeof v === 'object' && v !== null && 'type' in v && v.type === 'Topology' && 'arcs' in v && 'objects' in v,
);

/** Per level: code -> longitude, latitude of a point well inside the area. Kecamatan carry theirs as a property. */
export const LabelPointsFile = z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()])));
