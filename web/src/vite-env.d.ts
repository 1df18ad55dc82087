declare module 'virtual:presets' {
  const presets: { listed: import('./presets').Offer[]; first: import('./presets').Preset[] }
  export default presets
}

declare module 'virtual:sequences' {
  const sequences: import('./presets').Preset[]
  export default sequences
}

declare module 'virtual:golden' {
  const golden: import('./presets').Preset[]
  export default golden
}

declare module '*/node-at.js' {
  export function nodeAt(node: import('jsonc-parser').Node, path: string): import('jsonc-parser').Node
}
