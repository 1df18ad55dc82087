export type Theme = 'light' | 'dark'

const KEY = 'chatfare.theme'

export const isTheme = (name: string | null): name is Theme => name === 'light' || name === 'dark'

/** Storage may be switched off; the page then follows the system each time. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function preferredTheme(): Theme {
  const choice = stored()
  if (isTheme(choice)) return choice
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
