/**
 * A binary heap of (area, vertex) pairs, smallest area first, ties by vertex number so that the order is the
 * same on every machine. Outdated entries are left inside; the caller skips them by comparing areas.
 */
export class AreaHeap {
  private readonly areas: number[] = [];
  private readonly vertices: number[] = [];

  /** Adds an entry. */
  push(area: number, vertex: number): void {
    let at = this.areas.length;
    this.areas.push(area);
    this.vertices.push(vertex);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the smallest entry, or undefined when empty. */
  pop(): { area: number; vertex: number } | undefined {
    if (this.areas.length === 0) return undefined;
    const top = { area: this.areas[0] as number, vertex: this.vertices[0] as number };
    const area = this.areas.pop() as number;
    const vertex = this.vertices.pop() as number;
    if (this.areas.length > 0) {
      this.areas[0] = area;
      this.vertices[0] = vertex;
      this.sink();
    }
    return top;
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < this.areas.length && this.before(child, least)) least = child;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private before(i: number, j: number): boolean {
    const [p, q] = [this.areas[i] as number, this.areas[j] as number];
    return p < q || (p === q && (this.vertices[i] as number) < (this.vertices[j] as number));
  }

  private swap(i: number, j: number): void {
    const area = this.areas[i] as number;
    this.areas[i] = this.areas[j] as number;
    this.areas[j] = area;
    const vertex = this.vertices[i] as number;
    this.vertices[i] = this.vertices[j] as number;
    this.vertices[j] = vertex;
  }
}
