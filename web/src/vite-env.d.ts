declare module 'virtual:presets' {
  const presets: import('./presets').Preset[]
  export default presets
}
