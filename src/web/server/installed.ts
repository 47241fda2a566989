/** The console as a program on a phone: its pages open without a connection, and it can be put on the home screen. */
import { BASE } from './public-path.js';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Needs https, or this machine; elsewhere the console works with a connection alone. */
export function keepForNoConnection(): void {
  if (!('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const address = `${BASE}/worker.js`;
  const policy = trustedTypes?.createPolicy('fengqiao-worker', { createScriptURL: () => address });
  void navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address).catch(() => undefined);
}
