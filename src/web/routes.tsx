/** The pages and their addresses; what a list shows stands in its address, so that Back and a link show the same. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { BASE } from './server/public-path.js';
import { Queue } from './pages/queue.js';
import { Shell } from './shell/shell.js';

const root = createRootRoute({ component: Shell });
const page = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => root, path, component });

/** The queue is there at once; every other page is fetched when one is about to open it: see also `fetch-ahead`. */
const pages = [
  page('/', Queue),
  page(
    '/cases/$id',
    lazyRouteComponent(() => import('./pages/case.js'), 'CasePage'),
  ),
  page(
    '/me',
    lazyRouteComponent(() => import('./pages/me.js'), 'MePage'),
  ),
  page(
    '/mandates',
    lazyRouteComponent(() => import('./pages/mandates.js'), 'MandatesPage'),
  ),
  page(
    '/register',
    lazyRouteComponent(() => import('./pages/register.js'), 'RegisterPage'),
  ),
  page(
    '/search',
    lazyRouteComponent(() => import('./pages/search.js'), 'SearchPage'),
  ),
  page(
    '/doorstep',
    lazyRouteComponent(() => import('./pages/doorstep.js'), 'DoorstepPage'),
  ),
  page(
    '/statement',
    lazyRouteComponent(() => import('./pages/statement.js'), 'StatementPage'),
  ),
  page(
    '/figure',
    lazyRouteComponent(() => import('./pages/figure.js'), 'FigurePage'),
  ),
  page(
    '/desk',
    lazyRouteComponent(() => import('./pages/desk.js'), 'DeskPage'),
  ),
  page(
    '/office',
    lazyRouteComponent(() => import('./pages/office.js'), 'OfficePage'),
  ),
  page(
    '/map',
    lazyRouteComponent(() => import('./pages/map.js'), 'MapPage'),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  basepath: BASE || '/',
  defaultPreload: 'intent',
  scrollRestoration: true,
});
