/** A polygon feature of a vector tile: rings in tile coordinates without their closing point. */
export interface TileFeature {
  id: number;
  properties: Record<string, string | number>;
  rings: [number, number][][];
}

/** Reads polygon layers of a Mapbox vector tile (version 2), by the specification and nothing else. */
export function readVectorTile(bytes: Uint8Array): Record<string, TileFeature[]> {
  const layers: Record<string, TileFeature[]> = {};
  for (const [field, value] of fields(bytes)) if (field === 3) Object.assign(layers, readLayer(value as Uint8Array));
  return layers;
}

function readLayer(bytes: Uint8Array): Record<string, TileFeature[]> {
  let name = '';
  const keys: string[] = [];
  const values: (string | number)[] = [];
  const raw: Uint8Array[] = [];
  for (const [field, value] of fields(bytes)) {
    if (field === 1) name = text(value as Uint8Array);
    if (field === 2) raw.push(value as Uint8Array);
    if (field === 3) keys.push(text(value as Uint8Array));
    if (field === 4) {
      const [kind, content] = fields(value as Uint8Array)[0] as [number, number | Uint8Array];
      values.push(kind === 1 ? text(content as Uint8Array) : (content as number));
    }
  }
  return { [name]: raw.map((feature) => readFeature(feature, keys, values)) };
}

function readFeature(bytes: Uint8Array, keys: string[], values: (string | number)[]): TileFeature {
  const feature: TileFeature = { id: 0, properties: {}, rings: [] };
  for (const [field, value] of fields(bytes)) {
    if (field === 1) feature.id = value as number;
    if (field === 2) {
      const tags = varints(value as Uint8Array);
      for (let i = 0; i < tags.length; i += 2)
        feature.properties[keys[tags[i] as number] as string] = values[tags[i + 1] as number] as string;
    }
    if (field === 4) feature.rings = readRings(varints(value as Uint8Array));
  }
  return feature;
}

function readRings(commands: number[]): [number, number][][] {
  const rings: [number, number][][] = [];
  let [x, y] = [0, 0];
  const zigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
  for (let i = 0; i < commands.length; ) {
    const command = commands[i++] as number;
    const [kind, count] = [command & 7, command >> 3];
    if (kind === 7) continue;
    for (let k = 0; k < count; k += 1) {
      x += zigzag(commands[i++] as number);
      y += zigzag(commands[i++] as number);
      if (kind === 1) rings.push([]);
      rings.at(-1)?.push([x, y]);
    }
  }
  return rings;
}

/** Fields of a protocol buffer message: numbers for varints, bytes for length-delimited ones. */
function fields(bytes: Uint8Array): [number, number | Uint8Array][] {
  const found: [number, number | Uint8Array][] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    if ((tag & 7) === 0) found.push([tag >> 3, varint()]);
    else {
      const length = (tag & 7) === 2 ? varint() : (tag & 7) === 1 ? 8 : 4;
      found.push([tag >> 3, bytes.subarray(at, at + length)]);
      at += length;
    }
  }
  return found;
}

function varints(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (const byte of bytes) {
    value += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte < 128) {
      values.push(value);
      value = 0;
      shift = 0;
    }
  }
  return values;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
