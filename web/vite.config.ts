import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { scripts } from './scripts.ts'
import { description, noscript } from './src/document-words.ts'
import { faults } from './translations.ts'

const scenarios = fileURLToPath(new URL('../tests/scenarios', import.meta.url))

/** The golden scenarios that play a sequence. Only what the page shows of them: expectations and sources stay out of the bundle. */
function played() {
  return readdirSync(scenarios)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -5), ...JSON.parse(readFileSync(`${scenarios}/${name}`, 'utf8')) }))
    .filter(({ method = 'evaluate', expectedError }) => method === 'evaluate' && !expectedError)
}

const shownOf = (scenarios: ReturnType<typeof played>): unknown =>
  scenarios.map(({ name, title, group, texts, request }) => ({ name, title, group, texts, request }))

const offered = (): ReturnType<typeof played> => played().filter(({ preset }) => preset).sort((a, b) => a.preset - b.preset)
const listed = (): unknown => offered().map(({ name, title, group, request: { channel } }) => ({ name, title, group, channel }))

/** Modules of the golden scenarios: the list of those offered first with the one that is shown, all of these, and all others. */
const modules: Readonly<Record<string, () => unknown>> = {
  'virtual:presets': () => ({ listed: listed(), first: shownOf(offered().slice(0, 1)) }),
  'virtual:sequences': () => shownOf(offered()),
  'virtual:golden': () => shownOf(played().filter(({ preset }) => !preset)),
}

function presets(): Plugin {
  return {
    name: 'chatfare-presets',
    resolveId: (source) => (source in modules ? `\0${source}` : undefined),
    load: (id) => (id.slice(1) in modules ? `export default ${JSON.stringify(modules[id.slice(1)]())}` : undefined),
  }
}

/** The development server injects inline styles; the policy holds for everything that is built. */
function policyOnlyWhenBuilt(): Plugin {
  return {
    name: 'chatfare-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  }
}

/** The indentation of templates is for those who read the source: each line of one begins at its start. */
function flatTemplates(): Plugin {
  return {
    name: 'chatfare-flat-templates',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('.ts') && code.includes("from 'lit'") ? { code: code.replace(/\n +(?=[<$])/g, '\n'), map: null } : null),
  }
}

/** Something that a language lacks fails the build. */
function translations(): Plugin {
  return {
    name: 'chatfare-translations',
    apply: 'build',
    async buildStart() {
      const found = await faults(fileURLToPath(new URL('..', import.meta.url)))
      if (found.length) this.error(`The translations are incomplete:\n${found.join('\n')}`)
    },
  }
}

function wordsOfDocument(): Plugin {
  const paragraphs = Object.entries(noscript).map(([language, words]) => `<p lang="${language}" dir="auto">${words}</p>`)
  return {
    name: 'chatfare-document-words',
    transformIndexHtml: (html) => html.replace('%description%', description).replace('%noscript%', paragraphs.join('')),
  }
}

/** The face is passed on under the SIL Open Font License, whose text has to come with it. */
function fontLicence(): Plugin {
  return {
    name: 'chatfare-font-licence',
    generateBundle() {
      for (const name of ['@fontsource-variable/ibm-plex-sans', '@fontsource/ibm-plex-sans-arabic']) {
        const path = fileURLToPath(import.meta.resolve(`${name}/LICENSE`))
        this.emitFile({ type: 'asset', fileName: `assets/${basename(name)}-LICENSE.txt`, source: readFileSync(path) })
      }
    },
  }
}

/** The newest day on which a bundled tariff was read. */
function tariffsRead(): string {
  const folder = fileURLToPath(new URL('../tariffs', import.meta.url))
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.startsWith('examples'))
  return documents.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).read ?? '').sort().at(-1)
}

export default defineConfig({
  base: './',
  define: { TARIFFS_READ: JSON.stringify(tariffsRead()) },
  plugins: [presets(), flatTemplates(), translations(), policyOnlyWhenBuilt(), wordsOfDocument(), fontLicence(), scripts()],
  optimizeDeps: { exclude: ['chatfare'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The tariffs of all cards come with the engine's module.
    chunkSizeWarningLimit: 1200,
  },
})
