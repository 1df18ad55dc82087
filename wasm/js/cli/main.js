import { parseArgs } from 'node:util'
import { ChatfareError } from '../error.js'
import { createEngine } from '../index.node.js'
import { checkDestinations } from './destination.js'
import { commandHelp, mainHelp } from './help.js'
import { CommandError, faultOf } from './input.js'
import { FORMATS, harmless, render, save } from './output.js'

/** Loaded one by one: `chatfare rates` needs neither the CSV nor the JSON library. */
const COMMANDS = {
  price: () => import('./price.js'),
  reconcile: () => import('./reconcile.js'),
  merge: () => import('./merge.js'),
  compare: () => import('./compare.js'),
  quote: () => import('./quote.js'),
  rates: () => import('./rates.js'),
  rules: () => import('./rules.js'),
  explain: () => import('./explain.js'),
  convert: () => import('./convert.js'),
  validate: () => import('./validate.js'),
}

const COMMON = {
  format: { type: 'string' },
  output: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
}

/** 0: done; 1: the input has problems, and what could be done is done; 2: the command or a file could not be understood. */
const EXIT = { done: 0, problems: 1, usage: 2 }

/** Runs one command line; sets the exit code of the process. */
export async function main(args) {
  process.stdout.on('error', ({ code, message }) => {
    // A reader that has seen enough (`| head`) is no error.
    if (code === 'EPIPE') return
    console.error(`chatfare: The standard output cannot be written: ${message}`)
    process.exit(EXIT.usage)
  })
  try {
    process.exitCode = await run(args)
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function exitCodeOf(error) {
  const words = faultOf(error)
  if (words === null) throw error
  console.error(`chatfare: ${harmless(words)}`)
  return error instanceof CommandError ? EXIT.usage : EXIT.problems
}

async function run([name, ...rest]) {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return print(await mainHelp(COMMANDS))
  if (name === '--version') return print((await createEngine()).version)
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new CommandError(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}. See chatfare --help.`)
  }
  const command = await COMMANDS[name]()
  const { values, positionals } = read(name, command, rest)
  // The standard output, where a result goes anyway.
  if (values.output === '-') delete values.output
  if (values.help) return print(commandHelp(command))
  checkArguments(name, command, values, positionals)
  const result = await command.run({ values, positionals }).catch((error) => {
    throw ofCommandLine(error, command, values)
  })
  for (const line of result.problems ?? []) console.error(harmless(line))
  const text = await render(result, values.format ?? 'table')
  if (values.output === undefined) process.stdout.write(text)
  else if (text !== '') save(values.output, text)
  return result.failed || result.problems?.length > 0 ? EXIT.problems : EXIT.done
}

/** Options by the field of a request, or of a query, that they give. */
const OPTION_OF = { channel: 'channel', rules: 'rules', assumptions: 'assume', from: 'from', to: 'to', currency: 'currency', at: 'at', effectiveFrom: 'effective-from', unit: 'unit', read: 'read' }

/** A value that an option or an argument gives, and not a file, is wrong on the command line. */
function ofCommandLine(error, { fields = [] }, values) {
  if (!(error instanceof ChatfareError)) return error
  const field = error.path.replace(/^(assumptions)\..*/s, '$1')
  const option = OPTION_OF[field]
  if (values[option] !== undefined) return new CommandError(`--${option}: ${error.message}`)
  return fields.includes(field) ? new CommandError(error.message) : error
}

function print(text) {
  process.stdout.write(`${text}\n`)
  return EXIT.done
}

function read(name, { options }, args) {
  try {
    return parseArgs({ args, options: { ...COMMON, ...optionsOf(options) }, allowPositionals: true })
  } catch (error) {
    if (!error.code?.startsWith('ERR_PARSE_ARGS')) throw error
    throw new CommandError(`${error.message.split('. ')[0]}. See chatfare ${name} --help.`)
  }
}

/** What parseArgs takes: the help text of an option is for help.js. */
const optionsOf = (options) =>
  Object.fromEntries(Object.entries(options).map(([name, { type = 'string', multiple = false }]) => [name, { type, multiple }]))

function checkArguments(name, command, { format = 'table', ...values }, positionals) {
  const [least, most] = command.count
  if (positionals.length < least || positionals.length > most) {
    throw new CommandError(`Expected chatfare ${command.usage}. See chatfare ${name} --help.`)
  }
  if (!FORMATS.includes(format)) throw new CommandError(`Expected --format ${FORMATS.join(' or ')}, got "${format}".`)
  checkDestinations(values)
}
