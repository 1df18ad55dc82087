/** What was read last by key: the same text is not parsed again. */
const known = new Map<string, { text: string; value: unknown }>()

/** What a browser keeps for the page, as JSON by key; nothing where it keeps nothing. It is never changed in place. */
export function read(key: string): unknown {
  try {
    const text = localStorage.getItem(key) ?? 'null'
    if (known.get(key)?.text !== text) known.set(key, { text, value: JSON.parse(text) })
    return known.get(key)!.value
  } catch {
    return null
  }
}

/** False where the browser does not let the page keep it. */
export function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
