import { describe, expect, it } from 'vitest';
import { tabAt } from './Tabs.tsx';

describe('the keys of a row of tabs', () => {
  it('lead to the next and the last one, and round both ends', () => {
    expect(tabAt('ArrowRight', 0, 3)).toBe(1);
    expect(tabAt('ArrowRight', 2, 3)).toBe(0);
    expect(tabAt('ArrowLeft', 0, 3)).toBe(2);
    expect(tabAt('Home', 2, 3)).toBe(0);
    expect(tabAt('End', 0, 3)).toBe(2);
  });

  it('are left to the page where they mean nothing here', () => {
    expect(tabAt('ArrowDown', 1, 3)).toBeNull();
    expect(tabAt('Tab', 1, 3)).toBeNull();
    expect(tabAt('ArrowRight', -1, 0)).toBeNull();
  });
});
