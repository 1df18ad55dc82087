/**
 * Brings the page's face, which is swapped in for the system's: it is not among the files that the first view waits for. A page
 * that the browser has kept has it from the beginning.
 */
export const bringFace = (): Promise<unknown> => import('./styles/face.css')

if (navigator.serviceWorker?.controller) void bringFace()
