const KEY = 'petarawan-kanal';

/** The channel noted last in this browser; null for none, or where nothing can be remembered. */
export function rememberedChannel(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is blocked.
    return null;
  }
}

export function rememberChannel(channel: string): void {
  try {
    localStorage.setItem(KEY, channel);
  } catch {
    // Storage is blocked; it is chosen anew next time.
  }
}
