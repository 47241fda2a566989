/**
 * A connection's socket. `pg` corks it while it writes the messages of one statement; here it stays corked until the turn
 * of the loop is over, so that statements sent in one turn leave together: each write wakes the server.
 */
import { Socket } from 'node:net';

export class TurnSocket extends Socket {
  #held = false;

  override cork(): void {
    super.cork();
    if (this.#held) return;
    this.#held = true;
    super.cork();
    process.nextTick(() => {
      this.#held = false;
      this.uncork();
    });
  }
}
