const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Where `actual` first differs from `expected`, or null. Objects match as subsets, arrays element by element in equal
 * length, everything else exactly.
 */
export function difference(expected, actual, path = 'result') {
  if (isObject(expected) && isObject(actual)) {
    for (const [key, value] of Object.entries(expected)) {
      const inner = `${path}.${key}`
      if (!(key in actual)) return `${inner}: missing`
      const found = difference(value, actual[key], inner)
      if (found) return found
    }
    return null
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    for (const [i, value] of expected.entries()) {
      const found = difference(value, actual[i], `${path}[${i}]`)
      if (found) return found
    }
    return null
  }
  return Object.is(expected, actual)
    ? null
    : `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
}
