/** The least of several runs, in nanoseconds of processor time for each of `count`: other programs count as little as can be. */
export function leastOf(runs, count, run) {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    run()
    return nanosecondsSince(before) / count
  })
  return Math.min(...times)
}

/** One run: nanoseconds by the clock and of the processors, all threads together, for each of `count`. */
export async function timeOf(count, run) {
  const before = process.cpuUsage()
  const start = performance.now()
  const result = await run()
  const wall = ((performance.now() - start) * 1e6) / count
  return { wall, processor: nanosecondsSince(before) / count, result }
}

function nanosecondsSince(before) {
  const { user, system } = process.cpuUsage(before)
  return (user + system) * 1000
}
