import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'

/**
 * Keeps the page and everything it can load in the browser, so that it works without a network from the second visit on.
 * Each version is kept as a whole: a page gets all its files from the version that it was opened with.
 */

declare const self: ServiceWorkerGlobalScope
/** Every file of this version; written in by the build. */
declare const FILES: PrecacheEntry[]

cleanupOutdatedCaches()
// What stands behind the "?" is read by the page alone.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] })

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A page that has just been opened, or whose reader wants the new version, asks for it. It is taken only where no other page
// still shows the old one, whose files go with it.
self.addEventListener('message', (event) => {
  if (event.data === 'take') event.waitUntil(takeWhenAlone(event.source as WindowClient, event.ports[0]))
})

async function takeWhenAlone({ id }: WindowClient, answer: MessagePort): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // Frames within other pages load themselves anew.
  const others = windows.filter((client) => client.id !== id && client.frameType === 'top-level' && isPage(client.url))
  answer.postMessage(others.length === 0)
  if (!others.length) await self.skipWaiting()
}

/** Not a file beside the page that is shown by itself. */
const isPage = (url: string): boolean => [self.registration.scope, `${self.registration.scope}index.html`].includes(url.replace(/[?#].*$/s, ''))
