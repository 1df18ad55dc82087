import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Files that no page loads. */
const UNLOADED = /LICENSE|^examples\/|^embed\.js$|service-worker\.js$/
/** Vite gives these a new name with every change. */
const NAMED_BY_CONTENT = /^assets\/.+-[\w-]{8}\.\w+$/

/** What the service worker keeps: every file of the page, with a revision where its name stays the same. */
function filesOf(folder: string): { url: string; revision: string | null }[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
  return names.filter((name) => !UNLOADED.test(name)).sort().map((url) => ({
    url, revision: NAMED_BY_CONTENT.test(url) ? null : createHash('sha256').update(readFileSync(join(folder, url))).digest('hex').slice(0, 16),
  }))
}

/** One file without imports, for whoever loads it by its plain name. */
const script = (entry: string, file: string, outDir: string, define: Record<string, string> = {}): Promise<unknown> =>
  build({
    configFile: false, logLevel: 'warn', publicDir: false, define,
    build: {
      target: 'es2022', outDir, emptyOutDir: false, reportCompressedSize: false,
      lib: { entry: at(entry), formats: ['iife'], name: 'chatfare', fileName: () => file },
    },
  })

/** The scripts beside the page: what others embed it with, and what keeps it offline. The latter last, as it lists all files. */
export function scripts(): Plugin {
  let folder = ''
  return {
    name: 'chatfare-scripts',
    apply: 'build',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir)
    },
    async closeBundle() {
      await script('src/embed/embed.ts', 'embed.js', folder)
      await script('service-worker/service-worker.ts', 'service-worker.js', folder, {
        FILES: JSON.stringify(filesOf(folder)), 'process.env.NODE_ENV': '"production"',
      })
    },
  }
}
