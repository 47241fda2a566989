// Joins sign-in through an identity provider, where the configuration names one.
import { providerDoor } from '../adapters/http/provider-door.js';
import { openOidc } from '../adapters/identity/oidc.js';
import { deskRuntimeOf } from '../adapters/persistence/runtime/desk-runtime.js';
import { providerVisits } from '../adapters/persistence/accounts/provider-visits.js';
import type { App } from './app.js';

/** The doors to and from the provider; without one there are none. */
export async function providerDoors({ config, identity, orm, log }: App): Promise<ReturnType<typeof providerDoor>[]> {
  const chosen = config.provider;
  if (!chosen) return [];
  const visits = providerVisits(await orm.em.getConnection().getNativeClient());
  const desk = deskRuntimeOf({ ...identity, orm });
  const tellRefused = (code: string, reason: string, request: string): void =>
    log.warn({ code, reason, request }, 'sign-in through the provider refused');
  return [
    providerDoor({
      runtime: { provider: openOidc(chosen), visits, desk, identity },
      returnUrl: chosen.returnUrl,
      secure: chosen.redirectUrl.startsWith('https:'),
      tellRefused,
    }),
  ];
}
