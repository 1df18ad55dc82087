/** The words of the list of golden scenarios; they are loaded with it. */
export const en = {
  'golden.title': 'Worked examples',
  'golden.hint': 'Sequences by which the rules are tested, each with its source.',
  'golden.search': 'Search',
  'golden.found': { one: '{n} example', other: '{n} examples' },
  'golden.close': 'Close',
}
