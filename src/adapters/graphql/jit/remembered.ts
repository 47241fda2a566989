// Compiled documents, the least recently asked forgotten first: a client that invents documents fills no memory.

export class Remembered<Value> {
  private readonly kept = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** What stands under the key, made when nothing does; it becomes the youngest. */
  of(key: string, make: () => Value): Value {
    const found = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, found);
    if (this.kept.size > this.most) this.forgetOldest();
    return found;
  }

  get size(): number {
    return this.kept.size;
  }

  private forgetOldest(): void {
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
