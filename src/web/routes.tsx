/** The pages and their addresses; what a list shows stands in its address, so that Back and a link show the same. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { BASE } from './server/public-path.js';
import { CasePage } from './pages/case.js';
import { MePage } from './pages/me.js';
import { Queue } from './pages/queue.js';
import { RegisterPage } from './pages/register.js';
import { SearchPage } from './pages/search.js';
import { Shell } from './shell/shell.js';

const root = createRootRoute({ component: Shell });
const page = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => root, path, component });

/** Pages that few people open are fetched when they are opened. */
const pages = [
  page('/', Queue),
  page('/cases/$id', CasePage),
  page('/me', MePage),
  page(
    '/mandates',
    lazyRouteComponent(() => import('./pages/mandates.js'), 'MandatesPage'),
  ),
  page('/register', RegisterPage),
  page('/search', SearchPage),
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
  defaultPreload: false,
  scrollRestoration: true,
});
