// Joins sign-in through an identity provider, where the configuration names one.
import { providerRoutes } from '../adapters/http/provider-routes.js';
import { openOidc } from '../adapters/identity/oidc.js';
import { deskRuntimeOf } from '../adapters/persistence/runtime/desk-runtime.js';
import { executorOn } from '../adapters/persistence/database/execute.js';
import { providerVisits } from '../adapters/persistence/accounts/provider-visits.js';
import type { App } from './app.js';

/**
 * The HTTP routes to and from the identity provider; none where no provider is configured. With the console the browser comes
 * back to it, unless the configuration names another page.
 */
export async function providerRoutesOf(
  { config, identity, orm, log }: App,
  withConsole: boolean,
): Promise<ReturnType<typeof providerRoutes>[]> {
  const chosen = config.provider;
  if (!chosen) return [];
  const visits = providerVisits(executorOn(await orm.em.getConnection().getNativeClient()));
  const desk = deskRuntimeOf({ ...identity, orm });
  const reportRefused = (code: string, reason: string, request: string): void =>
    log.warn({ code, reason, request }, 'sign-in through the provider refused');
  return [
    providerRoutes({
      runtime: { provider: openOidc(chosen), visits, desk, identity },
      returnUrl: chosen.returnUrl ?? (withConsole ? `${config.publicPath}/` : null),
      secure: chosen.redirectUrl.startsWith('https:'),
      reportRefused,
    }),
  ];
}
