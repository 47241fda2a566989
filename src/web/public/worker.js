// Keeps the page and its files on the device, so that the console opens without a connection. Nothing that is said in the
// console passes through here: no question, no answer, no session.
const FILES = /*FILES*/ [];
const STAMP = /*STAMP*/ '';
const NAME = `fengqiao-${STAMP}`;
const PAGE = './';

addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(NAME);
    await cache.addAll([new Request(PAGE, { headers: { accept: 'text/html' } }), ...FILES]);
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('fengqiao-') && name !== NAME);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(forget());
});

/** The server's page whenever it answers; the kept one only where nobody does. */
const pageFor = (request) => fetch(request).catch(() => caches.match(PAGE, { cacheName: NAME, ignoreVary: true }));

/** Files never change under their name. */
const fileFor = async (request) => (await caches.match(request, { cacheName: NAME })) ?? fetch(request);

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') event.respondWith(pageFor(request));
  else if (new URL(request.url).pathname.startsWith(new URL('assets/', registration.scope).pathname))
    event.respondWith(fileFor(request));
});
