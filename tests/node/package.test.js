// The package as others get it: packed, installed into an empty folder, and used in the ways there are.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { at, inChromium } from './support.js'

const folder = mkdtempSync(join(tmpdir(), 'chatfare-package-'))
const installed = join(folder, 'node_modules', 'chatfare')
const read = (...path) => readFileSync(join(installed, ...path), 'utf8')

/** Run by every kind of user below: `createEngine` and `ChatfareError` are in scope. */
const program = `
  const engine = await createEngine()
  const { events } = engine.evaluate({ channel: 'whatsapp', events: [
    { at: '2026-11-20T09:05:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' } ] })
  let problem
  try { engine.rule('none') } catch (error) { problem = error instanceof ChatfareError && error.code }
  const report = [engine.version, events[0].price.amount, problem].join(' ')`
const { version } = JSON.parse(readFileSync(at('wasm/package.json'), 'utf8'))
const expected = `${version} 0.0298 unknown-rule`

before(() => {
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  npm('pack', at('wasm'), '--pack-destination', folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  // Its dependencies from this repository's, because tests need no network.
  const dependencies = Object.keys(JSON.parse(readFileSync(at('wasm/package.json'), 'utf8')).dependencies)
  npm('install', '--offline', '--no-audit', '--no-fund', `./${tarball}`, ...dependencies.map((name) => at(`node_modules/${name}`)))
})
after(() => rmSync(folder, { recursive: true }))

test('the version is the one of CMakeLists.txt, everywhere', () => {
  const [, set] = readFileSync(at('CMakeLists.txt'), 'utf8').match(/project\(chatfare VERSION ([0-9.]+)/)
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))
  assert.equal(version, set)
  assert.equal(lock.packages.wasm.version, set)
})

test('it holds what its exports name, and no source', () => {
  const { exports } = JSON.parse(read('package.json'))
  for (const target of Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)))) {
    const [start, end] = target.split('*')
    if (end === undefined) assert.ok(existsSync(join(installed, target)), target)
    else assert.ok(readdirSync(join(installed, start), { recursive: true }).some((name) => name.endsWith(end)), target)
  }
  assert.deepEqual(readdirSync(installed).filter((name) => /\.cpp$|build\.js|CMake|^js$/.test(name)), [])
})

test('it tells what it is', () => {
  assert.equal(read('README.md'), readFileSync(at('README.md'), 'utf8'))
})

test('every entry names its types first and ends with a default', () => {
  const { exports } = JSON.parse(read('package.json'))
  for (const conditions of [exports['.'], exports['./inline'], exports['./import'], exports['./log']]) {
    const names = Object.keys(conditions)
    assert.equal(names[0], 'types')
    assert.equal(names.at(-1), 'default')
  }
})

test('the web and the inline entry import nothing of Node and no other package', () => {
  const seen = new Set()
  const visit = (file) => {
    if (seen.has(file)) return
    seen.add(file)
    const imported = [...read('dist', file).matchAll(/\b(?:from|import)\s*\(?\s*'([^']*)'/g)].map(([, name]) => name)
    for (const name of imported) {
      assert.match(name, /^\.\/[\w.]+\.js$/, `${file} imports ${name}`)
      visit(name.slice('./'.length))
    }
  }
  visit('index.web.js')
  visit('index.inline.js')
  assert.ok(seen.has('engine.js') && seen.has('tariffs.js'))
  assert.doesNotMatch(read('dist', 'engine.js'), /\brequire\(|node:|import\.meta|new Function|\beval\(/)
})

describe('in Node', () => {
  const node = (file, text) => {
    writeFileSync(join(folder, file), text)
    return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }).trim()
  }
  for (const name of ['chatfare', 'chatfare/inline']) {
    test(`import ${name}`, () => {
      const text = `import { createEngine, ChatfareError } from '${name}'\n${program}\nconsole.log(report)`
      assert.equal(node('program.mjs', text), expected)
    })
    test(`require ${name}`, () => {
      const text = `const { createEngine, ChatfareError } = require('${name}')\n
        ;(async () => { ${program}\nconsole.log(report) })()`
      assert.equal(node('program.cjs', text), expected)
    })
  }
  test('import and require chatfare/import', () => {
    const options = `{ channel: 'whatsapp', currency: 'USD', effectiveFrom: '2026-12-01', source: { title: 'A', url: 'https://example.com', date: '2026-12-01' } }`
    const use = `console.log(importCard('Market,Utility\\nUkraine,0.0298\\n', ${options}).document.rates.Ukraine.utility)`
    assert.equal(node('import.mjs', `import { importCard } from 'chatfare/import'\n${use}`), '0.0298')
    assert.equal(node('import.cjs', `const { importCard } = require('chatfare/import')\n${use}`), '0.0298')
  })
  test('import and require chatfare/log', () => {
    const use = `readLog(await createEngine(), 'at,contact,from,type\\n', { channel: 'whatsapp' }).then(({ counts }) => console.log(counts.records))`
    assert.equal(node('log.mjs', `import { createEngine } from 'chatfare'\nimport { readLog } from 'chatfare/log'\nawait ${use}`), '0')
    assert.equal(node('log.cjs', `const { createEngine } = require('chatfare'), { readLog } = require('chatfare/log')\n;(async () => ${use})()`), '0')
  })
  test('the command', () => {
    const command = join(folder, 'node_modules', '.bin', 'chatfare')
    assert.equal(execFileSync(command, ['--version'], { encoding: 'utf8' }), `${version}\n`)
    assert.match(execFileSync(command, ['rates', 'UA', '--format', 'csv'], { encoding: 'utf8' }), /^Market,.*\nUkraine,/)
    assert.match(execFileSync(command, ['validate', join(installed, 'dist/tariffs/whatsapp/meta-usd-2026-10-01.json')], { encoding: 'utf8' }), /^No problem/)
  })
  test('the wasm, the tariffs and the schemas have addresses', () => {
    const names = ['engine.wasm', 'scenarios.wasm', 'tariffs/whatsapp/meta-usd-2026-10-01.json', 'schema/tariff.schema.json', 'package.json']
    const text = `for (const name of ${JSON.stringify(names)}) require('node:fs').readFileSync(require.resolve('chatfare/' + name))`
    assert.equal(node('resolve.cjs', text), '')
  })
})

describe('in Chromium', () => {
  /** The title of a page, which it sets to the report. */
  const reportOf = (root, path = '') =>
    inChromium(root, path, async (page) => {
      await page.waitForFunction(() => document.title !== '')
      return page.title()
    })
  const html = (script) => `<!doctype html><html lang="en"><body><script type="module">${script}</script></body></html>`
  const importing = (name) =>
    `import { createEngine, ChatfareError } from '${name}'\n${program}\ndocument.title = report`

  for (const entry of ['index.web.js', 'index.inline.js']) {
    test(`a plain module script imports ${entry}`, async () => {
      writeFileSync(join(folder, 'plain.html'), html(importing(`./node_modules/chatfare/dist/${entry}`)))
      assert.equal(await reportOf(folder, 'plain.html'), expected)
    })
  }

  test('a module worker imports it', async () => {
    const worker = importing('./node_modules/chatfare/dist/index.web.js').replace('document.title = report', 'postMessage(report)')
    writeFileSync(join(folder, 'worker.js'), worker)
    const script = `new Worker('./worker.js', { type: 'module' }).onmessage = ({ data }) => { document.title = data }`
    writeFileSync(join(folder, 'worker.html'), html(script))
    assert.equal(await reportOf(folder, 'worker.html'), expected)
  })

  test('a page reads a log from a file, packed or not', async () => {
    const papa = readFileSync(at('node_modules/papaparse/papaparse.min.js'), 'utf8')
    writeFileSync(join(folder, 'papaparse.js'), `const module = { exports: {} }, exports = module.exports;\n${papa}\nexport default module.exports`)
    const script = `
      import { createEngine } from './node_modules/chatfare/dist/index.web.js'
      import { readLog } from './node_modules/chatfare/dist/read-log.js'
      const text = ${JSON.stringify(readFileSync(at('tests/node/files/log.csv'), 'utf8'))}
      const packed = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')))
      const options = { channel: 'whatsapp', columns: ${readFileSync(at('tests/node/files/columns.json'), 'utf8')} }
      const engine = await createEngine()
      const blob = await packed.blob()
      const results = []
      for (const source of [new File([text], 'log.csv'), blob, blob.slice(0, blob.size - 9)]) results.push(await readLog(engine, source, options))
      document.title = results.map(({ invoice, problems }) => [invoice.totals.USD, ...problems.map(({ code }) => code)].join(' ')).join(', ')`
    const map = '<script type="importmap">{ "imports": { "papaparse": "./papaparse.js" } }</script>'
    writeFileSync(join(folder, 'log.html'), html(script).replace('<body>', `<head>${map}</head><body>`))
    assert.equal(await reportOf(folder, 'log.html'), '0.1158, 0.1158, 0.1158 broken-gzip')
  })

  for (const name of ['chatfare', 'chatfare/inline']) {
    test(`a Vite build of ${name} runs, and ships what it uses`, async () => {
      const app = mkdtempSync(join(folder, 'vite-'))
      mkdirSync(join(app, 'node_modules'))
      cpSync(installed, join(app, 'node_modules', 'chatfare'), { recursive: true })
      writeFileSync(join(app, 'index.html'), html(`import './main.js'`))
      writeFileSync(join(app, 'main.js'), importing(name))
      const { build } = await import(pathToFileURL(at('node_modules/vite/dist/node/index.js')))
      await build({ root: app, configFile: false, logLevel: 'error', build: { target: 'es2022' } })
      const assets = readdirSync(join(app, 'dist/assets')).filter((file) => file.endsWith('.wasm'))
      assert.equal(assets.length, name === 'chatfare' ? 1 : 0)
      assert.equal(await reportOf(join(app, 'dist')), expected)
    })
  }
})
