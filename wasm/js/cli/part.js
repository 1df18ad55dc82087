// A thread that reads parts of logs.
import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from '../index.node.js'
import { LogReading } from '../read-log.js'
import { readAll } from './log.js'
import { fileSource } from './source.js'

const { options, columns, rows, strict } = workerData
/** Rows are of the whole; with somebody who takes them a part has the ids of its messages. */
const onVerdicts = rows ? () => {} : undefined

parentPort.on('message', async ({ path, begin, end, format }) => {
  try {
    const reading = new LogReading(await createEngine(), { ...options, ...(format && { format }), partial: true, onVerdicts })
    const onProgress = ({ bytes }) => parentPort.postMessage({ bytes })
    const isOver = await readAll(reading, [fileSource(path, { begin, end })], { columns, strict, onProgress })
    const partial = reading.partial()
    const { headings, lines, files: [file] } = reading
    parentPort.postMessage({ partial, headings, lines, file, isOver }, [partial.buffer])
  } catch (error) {
    const { name, code, path: place, message } = error
    parentPort.postMessage({ error: { name, code, path: place, message } })
  }
})
