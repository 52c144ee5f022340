type Entry<T> = { value: T; weight: number };

/**
 * Keeps values up to a total weight and drops first what was read longest ago. A value heavier than all of the room is not
 * kept.
 */
export class Kept<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private total = 0;

  constructor(private readonly room: number) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: T, weight: number): void {
    this.drop(key);
    if (weight > this.room) return;
    this.entries.set(key, { value, weight });
    this.total += weight;
    for (const oldest of this.entries.keys()) {
      if (this.total <= this.room) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.total -= entry.weight;
    this.entries.delete(key);
  }
}
