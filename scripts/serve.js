// Serves a folder of static files on this machine: node scripts/serve.js FOLDER PORT
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** Listens on `port` (0: any free one) of the loopback address, where only this machine reaches it. */
export function serve(folder, port) {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const file = fileOf(root, request.url)
    if (file === null) return response.writeHead(404).end('Not found')
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    createReadStream(file).on('error', () => response.destroy()).pipe(response)
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening(server))
  })
}

function fileOf(root, url) {
  try {
    const { pathname } = new URL(url, 'http://localhost')
    // Normalised as an absolute path, "/.." cannot leave the root.
    const path = join(root, normalize(decodeURIComponent(pathname)))
    if (statSync(path).isFile()) return path
    const index = join(path, 'index.html')
    return statSync(index).isFile() ? index : null
  } catch {
    return null
  }
}

const problems = {
  EADDRINUSE: [6, (port) => `Port ${port} is in use; choose another one with --port N.`],
  EACCES: [4, (port) => `Port ${port} is reserved for root; choose one above 1023 with --port N.`],
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = argv.slice(2)
  try {
    await serve(folder, Number(port))
    console.log(`Chatfare runs on http://localhost:${port} (Ctrl-C ends it)`)
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))
  } catch (error) {
    const [code, sentence] = problems[error.code] ?? [1, () => `The server could not start: ${error.message}`]
    console.error(sentence(port))
    process.exit(code)
  }
}
