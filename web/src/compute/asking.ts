import type { Engine } from '../engine'

const names = ['evaluate', 'compare', 'quote', 'rates'] as const
type Name = (typeof names)[number]
type Method = (...args: unknown[]) => unknown

/** An engine whose methods are answered by the worker. They reject with what its own throw. */
export type AskedEngine<Asked = Engine> = { readonly [N in Name & keyof Asked]: (...args: Parameters<Engine[N]>) => Promise<ReturnType<Engine[N]>> }

/** What the page asks of the worker, and what it hears; without a result the worker could not answer. */
export interface Question {
  id: number
  name: Name
  args: unknown[]
}
export interface Answer {
  id: number
  result?: unknown
}

let worker: Worker | null = null
let broken = false
let asked = 0
/** By question: takes its result. */
const awaited = new Map<number, (result: unknown) => void>()

/** What the worker cannot answer, as there is none or its engine refuses it, the page's own engine answers or refuses. */
export function inWorker<Asked extends Partial<Pick<Engine, Name>>>(engine: Asked): AskedEngine<Asked> {
  const method = (name: Name) => async (...args: unknown[]): Promise<unknown> => (await ask(name, args)) ?? (engine[name] as Method)(...args)
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as AskedEngine<Asked>
}

async function ask(name: Name, args: unknown[]): Promise<unknown> {
  if (broken) return
  try {
    worker ??= begin()
  } catch {
    return giveUp()
  }
  const id = (asked += 1)
  worker.postMessage({ id, name, args } satisfies Question)
  return new Promise((resolve) => awaited.set(id, resolve))
}

function begin(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data: { id, result } }: MessageEvent<Answer>) => {
    awaited.get(id)?.(result)
    awaited.delete(id)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    giveUp()
  })
  return worker
}

/** All that is awaited goes without an answer. */
function giveUp(): void {
  broken = true
  worker?.terminate()
  for (const resolve of awaited.values()) resolve(undefined)
  awaited.clear()
}
