/**
 * All slides of a deck in the order in which a list shows them: those that are shown as they were put, each that is left out behind the slide it
 * follows usually, so that it comes back where it was. `usual` are the ids of all slides, `order` those that are shown; unknown ids are dropped.
 */
export function listedSlides(usual: readonly string[], order: readonly string[]): string[] {
  const known = new Set(usual);
  const listed = [...new Set(order)].filter((id) => known.has(id));
  const there = new Set(listed);
  usual.forEach((id, i) => {
    if (there.has(id)) return;
    const before = usual[i - 1];
    listed.splice(before === undefined ? 0 : listed.indexOf(before) + 1, 0, id);
    there.add(id);
  });
  return listed;
}

/** The order with one slide shown or left out; shown again it stands where the list has it. */
export function withShown(usual: readonly string[], order: readonly string[], id: string, shown: boolean): string[] {
  if (!shown) return order.filter((one) => one !== id);
  return listedSlides(usual, order).filter((one) => one === id || order.includes(one));
}

/** The order with a shown slide at place `to` (0 = first) among those that are shown; the same order when there is no such place. */
export function movedTo(order: readonly string[], id: string, to: number): readonly string[] {
  const from = order.indexOf(id);
  if (from < 0 || to < 0 || to >= order.length || to === from) return order;
  return order.filter((one) => one !== id).toSpliced(to, 0, id);
}
