/** Copies a text; false where the browser lets no page do so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text)
  }
}

/** The way of pages that are not served over a secure connection. */
function copySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'hidden'
  document.body.append(area)
  const focused = document.activeElement as HTMLElement | null
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  focused?.focus()
  return copied
}
