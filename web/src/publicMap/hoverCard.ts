const AWAY = 14;

/** A small card beside the pointer that says what the drawing's title says. */
export class HoverCard {
  private readonly place: HTMLElement;
  private readonly card = document.createElement('div');

  constructor(place: HTMLElement) {
    this.place = place;
    this.card.className = 'peta-kartu';
    this.card.hidden = true;
    place.append(this.card);
  }

  /** Shows a text at a point of the map, or nothing. */
  show(text: string | null, { x, y }: { x: number; y: number } = { x: 0, y: 0 }): void {
    this.card.hidden = !text;
    if (!text) return;
    if (this.card.textContent !== text) this.card.textContent = text;
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const left = x + AWAY + width > this.place.clientWidth ? x - AWAY - width : x + AWAY;
    const top = y + AWAY + height > this.place.clientHeight ? y - AWAY - height : y + AWAY;
    this.card.style.translate = `${Math.max(0, left)}px ${Math.max(0, top)}px`;
  }
}
