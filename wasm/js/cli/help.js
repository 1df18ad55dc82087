const indent = (lines) => lines.map((line) => `  ${line}`).join('\n')

function aligned(rows) {
  const width = Math.max(...rows.map(([left]) => left.length))
  return indent(rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`))
}

const OUTPUT = [
  ['--format FORMAT', 'table (default), json or csv'],
  ['--output FILE', 'write to a file instead of the standard output'],
  ['--help', 'this text'],
]

const CODES = [
  ['0', 'done'],
  ['1', 'the input has problems: an unknown rate, a value that cannot be; they are on the standard error'],
  ['2', 'the command line is wrong, or a file cannot be read or written'],
]

const section = (title, text) => `${title}:\n${text}`

export async function mainHelp(commands) {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()))
  return [
    'Usage: chatfare COMMAND [ARGUMENTS] [OPTIONS]\nWhat messages on WhatsApp and Viber cost, and why.',
    section('Commands', aligned(loaded.map(({ usage, summary }) => [usage, summary]))),
    'A FILE may be -: the standard input or, of --output, --rows and --partial, the standard output.\nchatfare COMMAND --help says more; chatfare --version prints the version.',
    section('Exit codes', aligned(CODES)),
  ].join('\n\n')
}

export function commandHelp({ usage, summary, details = [], options, examples }) {
  const own = Object.entries(options).map(([name, { type, value, text }]) => [type === 'boolean' ? `--${name}` : `--${name} ${value}`, text])
  return [
    [`Usage: chatfare ${usage} [OPTIONS]`, summary, ...details].join('\n'),
    section('Options', aligned([...own, ...OUTPUT])),
    section('Examples', indent(examples)),
  ].join('\n\n')
}
