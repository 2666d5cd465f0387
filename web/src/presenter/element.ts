type Child = Node | string | null;

/** A new element with attributes and children; null attributes and children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  name: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = doc.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does one thing. After a click with the mouse it lets go of the keys, which belong to the talk. */
export function button(doc: Document, words: string, label: string | null, press: () => void): HTMLButtonElement {
  const made = element(doc, 'button', { type: 'button', 'aria-label': label, title: label }, words);
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.detail > 0) made.blur();
    press();
  });
  return made;
}
