import { unparse } from 'papaparse'

/** The mark at the beginning tells spreadsheets that a text is UTF-8. */
export const MARK = '\ufeff'

/** A whole table as a file of CSV, in which no cell is taken for a formula. */
export const csvFile = (...[data, config]: Parameters<typeof unparse>): string => `${MARK}${unparse(data, { escapeFormulae: true, ...config })}\r\n`
