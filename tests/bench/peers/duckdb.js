import { DuckDBInstance } from '@duckdb/node-api'
import { FREE, WINDOW } from './question.js'

const KIND = `CASE WHEN "from" = 'customer' THEN 'customer-' || type WHEN type = 'template' THEN category ELSE type END`
const COLUMNS = `row_number() OVER () AS place, "at", sender, contact, country, ${KIND} AS kind, status, entryPoint AS clicked`
const fromFile = (path) => `(SELECT ${COLUMNS} FROM read_csv('${path}', header = true, all_varchar = false))`

const priced = (events) => `
  WITH windows AS (
    SELECT *,
      max(CASE WHEN kind = 'customer-message' THEN "at" END) OVER thread AS heard,
      max(CASE WHEN clicked IS NOT NULL THEN "at" END) OVER thread AS entered
    FROM ${events}
    WINDOW thread AS (PARTITION BY sender, contact ORDER BY "at", place ROWS UNBOUNDED PRECEDING)
  )
  SELECT month(epoch_ms("at")) AS month, sender, kind, windows.country, count(*) AS quantity, sum(rates.micros)::DOUBLE AS micros
  FROM windows JOIN rates ON rates.item = windows.kind AND rates.country = windows.country
  WHERE status <> 'failed' AND (kind <> 'service' OR heard > "at" - ${WINDOW}) AND (entered IS NULL OR entered <= "at" - ${FREE})
  GROUP BY ALL`

/** A database with the rates, and the events of a file in its memory where `load` says so. */
export async function open(path, rates, load) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run('CREATE TABLE rates (item VARCHAR, country VARCHAR, micros BIGINT)')
  await connection.run(`INSERT INTO rates VALUES ${rates.map(({ item, country, micros }) => `('${item}', '${country}', ${micros})`).join(', ')}`)
  if (load) await connection.run(`CREATE TABLE events AS SELECT * FROM ${fromFile(path)}`)
  return async () => (await connection.runAndReadAll(priced(load ? 'events' : fromFile(path)))).getRowObjects()
}
