const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Calls `act` before a signal ends the process. Returns what takes that back. */
export function beforeEnd(act) {
  const ended = (signal) => {
    takeBack()
    act()
    process.kill(process.pid, signal)
  }
  const takeBack = () => SIGNALS.forEach((signal) => process.off(signal, ended))
  SIGNALS.forEach((signal) => process.on(signal, ended))
  return takeBack
}
