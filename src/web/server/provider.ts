/** Sign-in through the identity provider: the server says whether there is one, and its way back ends in the address. */
import { BASE } from './public-path.js';
import { type Refused, signInByCode } from './session.js';

export const HAS_PROVIDER = document.querySelector('meta[name="provider"]')?.getAttribute('content') === 'yes';
export const PROVIDER_START = `${BASE}/auth/oidc/start`;
const CAME_FROM = 'fengqiao.page';

let problem: string | null = null;

/** Why the provider or we refused, where the way back says so. */
export const providerProblem = (): string | null => problem;

/** Before one leaves for the provider: the page to which one comes back. */
export function rememberPage(): void {
  sessionStorage.setItem(CAME_FROM, location.pathname + location.search);
}

/** Takes `#code=…` or `#problem=…` out of the address, so that neither stays in the history. */
export async function comeBackFromProvider(): Promise<Refused | null> {
  const said = new URLSearchParams(location.hash.slice(1));
  const code = said.get('code');
  problem = said.get('problem');
  if (!code && !problem) return null;
  const page = sessionStorage.getItem(CAME_FROM) ?? location.pathname;
  sessionStorage.removeItem(CAME_FROM);
  history.replaceState(null, '', page);
  if (!code) return null;
  const refused = await signInByCode(code);
  problem = refused?.code ?? null;
  return refused;
}
