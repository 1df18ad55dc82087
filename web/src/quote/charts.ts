import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import { scaleBand, scaleLinear, scaleLog } from 'd3-scale'
import { curveStepBefore, line as lineOf, stack } from 'd3-shape'
import { amountWithCurrency, ltr } from '../badges'
import { amountText, integer, month as monthName } from '../format'
import { inLanguage, isRtl, t } from '../t'
import { decimalsOf, isSome, withDecimals, type Sum } from './bill'
import type { BreakEven, Course } from './course'
import { knownOf } from './result'

/** Amounts become numbers here only, to be drawn; the tables behind the drawings keep the engine's texts. */

const HEIGHT = 250
const TOP = 22
const BOTTOM = 30
const START = 62
const END = 14
const LABELS = 132
/** Widths: of a figure that is written out, of a letter, and what is between two of them. */
const DIGIT = 7
const LETTER = 6
const APART = 10
/** Narrower drawings have their names below them. */
const ROOM_FOR_LABELS = 480
/** The drawing of an offer on a phone. */
const NARROW = 326
/** Series differ by fill as well as by colour; more than these are repeated. */
const FILLS = 6

export interface Stacked {
  currency: string
  months: readonly string[]
  series: readonly { name: string; sums: readonly Sum[] }[]
  totals: readonly Sum[]
}

/** Millions as M: Britain's m is the letter of metres. */
const compact = inLanguage((locale) => new Intl.NumberFormat(locale.replace('-GB', ''), { notation: 'compact', maximumSignificantDigits: 3 }))
const shortMonth = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }))
const monthLabel = (month: string): string => shortMonth().format(Date.parse(`${month}-01T00:00:00Z`))

/** Where things stand across: mirrored where people read from right to left. */
function across(width: number, labels: number): { range: [number, number]; axis: number; anchor: 'start' | 'end'; side: 1 | -1 } {
  return isRtl()
    ? { range: [width - START, labels + END], axis: width - START + 8, anchor: 'start', side: -1 }
    : { range: [START, width - labels - END], axis: START - 8, anchor: 'end', side: 1 }
}

/** Where the middle of words is, so that they stay within the drawing's axes. */
const inside = (middle: number, half: number, range: readonly number[]): number =>
  Math.max(Math.min(...range) + half, Math.min(Math.max(...range) - half, middle))

/** Words in the direction of the language: the drawing itself runs from left to right. */
const run = (words: string): string => (isRtl() ? `\u2067${words}\u2069` : words)

/** A number on an axis, short. */
const tickText = (value: number): string => run(compact().format(value))

const drawing = (width: number, body: SVGTemplateResult): TemplateResult => html`
  <svg viewBox=${`0 0 ${width} ${HEIGHT}`} width=${width} height=${HEIGHT} aria-hidden="true" focusable="false">${body}</svg>`

/** Fills that differ in grey as well. Each drawing has its own: those of one that is not shown paint nothing. */
const patterns = (id: string): SVGTemplateResult => svg`
  <defs>
    <pattern id=${`${id}-1`} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" class="ground-1"/><circle cx="1.5" cy="1.5" r="1" class="dot"/><circle cx="4.5" cy="4.5" r="1" class="dot"/></pattern>
    <pattern id=${`${id}-3`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="ground-3"/><rect width="2" height="6" class="stripe"/></pattern>
    <pattern id=${`${id}-5`} width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="ground-5"/><path d="M0 2.5H5" class="rule"/></pattern>
  </defs>`

interface Figure {
  title: string
  note?: string
  drawing: TemplateResult
  /** Where names do not stand in the drawing. */
  legend?: TemplateResult | typeof nothing
  table: TemplateResult
  tools?: TemplateResult | typeof nothing
}

/** A drawing with its words, and the same as a table one key away. */
const figure = ({ title, note, drawing: drawn, legend: names = nothing, table, tools = nothing }: Figure): TemplateResult => html`
  <figure class="card chart">
    <figcaption><h2>${title}</h2>${note ? html`<small>${note}</small>` : nothing}${tools}</figcaption>
    ${drawn} ${names}
    <details><summary>${t('quote.chart.table')}</summary><div class="table-scroll" tabindex="0" role="group" aria-label=${title}>${table}</div></details>
  </figure>`

/** Each name beside a piece of what it is drawn with. */
const legend = (names: readonly string[], width: number, piece: (index: number) => SVGTemplateResult): TemplateResult | typeof nothing =>
  (width > ROOM_FOR_LABELS ? nothing : html`<ul class="legend">${names.map((name, index) => html`
    <li><svg width="20" height="12" aria-hidden="true">${piece(index)}</svg>${name}</li>`)}</ul>`)

/** A place to point at, for the value there. */
const spot = (x: number, y: number, words: string): SVGTemplateResult => svg`<circle class="spot" cx=${x} cy=${y} r="8"><title>${words}</title></circle>`

const yAxis = (ticks: readonly number[], y: (value: number) => number, range: readonly number[], axis: number, anchor: string, text: (value: number) => string): SVGTemplateResult => svg`
  ${ticks.map((tick) => svg`<path class="gridline" d=${`M${range[0]} ${y(tick)}H${range[1]}`}/><text x=${axis} y=${y(tick) + 4} text-anchor=${anchor}>${text(tick)}</text>`)}`

/** As many of the decades as have room beside each other. */
function xAxis(ticks: readonly number[], x: (value: number) => number): SVGTemplateResult {
  const longest = Math.max(...ticks.map((tick) => compact().format(tick).length)) * DIGIT + APART
  const step = ticks.length > 1 ? Math.ceil(longest / Math.abs(x(ticks[1]) - x(ticks[0]))) : 1
  return svg`${ticks.filter((_, at) => at % step === 0).map((tick) => svg`<text x=${x(tick)} y=${HEIGHT - 12} text-anchor="middle">${tickText(tick)}</text>`)}`
}

// ------------------------------------------------------------------------------------------------- cost over months

const seriesClass = (index: number): string => `series series-${index % FILLS}`
const fillOf = (id: string, index: number): string => `url(#${id}-${index % FILLS})`

/** Cost by item, one bar for each month. */
export function stackedBars(stacked: Stacked, width: number, title: string): TemplateResult {
  const { currency, months, series, totals } = stacked
  const id = `bars-${currency}`
  return figure({ title, note: t('quote.chart.perMonth', { currency }), drawing: barDrawing(stacked, width, id), legend: barLegend(stacked, width, id), table: html`
    <table><thead><tr><th scope="col">${t('quote.month')}</th>${series.map(({ name }) => html`<th scope="col">${name}</th>`)}<th scope="col">${t('quote.total')}</th></tr></thead>
      <tbody>${months.map((month, at) => html`<tr><th scope="row">${monthName(month)}</th>${[...series.map(({ sums }) => sums[at]), totals[at]].map((sum) => html`<td>${knownOf(sum, ltr(amountText(sum.amount)))}</td>`)}</tr>`)}</tbody></table>` })
}

/** Drawn for paper, of that width, and for a phone, where the first would be too small to read: a phone prints the offer as well. */
export const bars = (stacked: Stacked, width: number, id: string): TemplateResult => html`
  <div class="wide">${barDrawing(stacked, width, id)}</div>
  <div class="narrow">${barDrawing(stacked, NARROW, `${id}-narrow`)} ${barLegend(stacked, NARROW, `${id}-narrow`)}</div>`

const barLegend = ({ series }: Stacked, width: number, id: string): TemplateResult | typeof nothing =>
  legend(series.map(({ name }) => name), width, (index) => svg`<rect class=${seriesClass(index)} fill=${fillOf(id, index)} width="20" height="12"/>`)

/** With an id that no other drawing has. */
function barDrawing({ currency, months, series, totals }: Stacked, width: number, id: string): TemplateResult {
  const labels = width > ROOM_FOR_LABELS ? LABELS : 0
  const { range, axis, anchor, side } = across(width, labels)
  const x = scaleBand<string>([...months], range).paddingInner(0.3).paddingOuter(0.15)
  const most = Math.max(1, ...totals.map(({ amount }) => Number(amount)))
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP])
  const layers = stack<unknown, number, number>().keys(series.map((_, index) => index)).value((at, key) => Number(series[key].sums[at].amount))(months.map((_, at) => at))
  const decimals = decimalsOf(totals.map(({ amount }) => amount))
  const figures = totals.map((total) => figureText(total, amountText(withDecimals(total.amount, decimals))))
  const longest = Math.max(...[...figures, ...months.map(monthLabel)].map(({ length }) => length)) * DIGIT + APART
  const middle = (at: number): number => x(months[at])! + x.bandwidth() / 2
  const place = (at: number): number => inside(middle(at), longest / 2, range)
  const named = evenly(months.length, (from, to) => Math.abs(place(to) - place(from)) >= longest)
  // A figure is wider than its bar and stands above the bars beside it as well.
  const reach = (longest + x.bandwidth()) / 2
  const above = (at: number): number => Math.min(...totals.filter((_, other) => Math.abs(middle(other) - place(at)) < reach).map(({ amount }) => y(Number(amount)))) - 6
  const edge = range[1] + side * 8
  return drawing(width, svg`
    ${patterns(id)}
    ${yAxis(y.ticks(4), y, range, axis, anchor, tickText)}
    ${layers.map((layer, index) => svg`${layer.map(([low, high], at) => svg`<rect class=${seriesClass(index)} fill=${fillOf(id, index)} x=${x(months[at])!} y=${y(high)} width=${x.bandwidth()} height=${Math.max(0, y(low) - y(high))}><title>${t('quote.chart.at', { name: series[index].name, when: monthName(months[at]), amount: knownOf(series[index].sums[at], amountWithCurrency(series[index].sums[at].amount, currency)).join('') })}</title></rect>`)}`)}
    ${named.map((at) => svg`
      <text x=${middle(at)} y=${HEIGHT - 12} text-anchor="middle">${monthLabel(months[at])}</text>
      <text class="strong" x=${place(at)} y=${above(at)} text-anchor="middle">${figures[at]}</text>`)}
    ${labels ? apart(layers.map((layer) => { const [low, high] = layer[layer.length - 1]; return y((low + high) / 2) })).map((place, index) => svg`
      <text class="name" x=${edge} y=${place + 4} text-anchor=${anchor === 'end' ? 'start' : 'end'}>${series[index].name}</text>`) : nothing}`)
}

/** The first and the last of so many, and between them as many as are far enough from each other. */
function evenly(count: number, apart: (from: number, to: number) => boolean): number[] {
  for (let gaps = count - 1; gaps > 1; gaps -= 1) {
    const chosen = Array.from({ length: gaps + 1 }, (_, at) => Math.round((at * (count - 1)) / gaps))
    if (chosen.every((to, at) => at === 0 || apart(chosen[at - 1], to))) return chosen
  }
  return [...new Set([0, count - 1])]
}

/** Above a bar is little room. */
const figureText = (sum: Sum, text: string): string => (sum.open && isSome(sum.amount) ? `≥ ${text}` : knownOf(sum, text).join(''))

/** Places that keep a line's distance from each other, from the bottom up. */
function apart(places: readonly number[]): number[] {
  const kept: number[] = []
  for (const place of places) kept.push(kept.length ? Math.min(place, kept[kept.length - 1] - 14) : Math.min(place, HEIGHT - BOTTOM - 4))
  return kept
}

// ------------------------------------------------------------------------------------------------ price by volume

/** What one message costs on average the more of them there are, beside the printed steps. */
export function priceByVolume(course: Course, width: number, tools: TemplateResult): TemplateResult {
  const { points, steps, own, currency } = course
  return figure({
    title: t('quote.chart.volume'), note: t('quote.chart.volumeNote', { currency }), tools, drawing: volumeDrawing(course, width),
    table: html`
      <table><thead><tr><th scope="col">${t('quote.chart.messages')}</th><th scope="col">${t('quote.chart.average', { currency })}</th></tr></thead>
        <tbody>${points.map(({ quantity, average }) => html`<tr class=${quantity === own?.quantity ? 'own' : ''}><th scope="row">${integer(String(quantity))}</th><td>${average === null ? t('tariffs.notKnown') : ltr(amountText(average))}</td></tr>`)}</tbody></table>
      ${steps.length > 1 ? html`<table><thead><tr><th scope="col">${t('tariffs.tiers')}</th><th scope="col">${t('quote.chart.printed')}</th></tr></thead>
        <tbody>${steps.map(({ from, upTo, rate }) => html`<tr><th scope="row">${upTo ? t('tariffs.upTo', { upTo: integer(upTo) }) : t('tariffs.above', { from: integer(from) })}</th><td>${ltr(amountText(rate))}</td></tr>`)}</tbody></table>` : nothing}`,
  })
}

function volumeDrawing({ points, steps, own }: Course, width: number): TemplateResult {
  const { range, axis, anchor } = across(width, 0)
  const known = points.filter((point): point is { quantity: number; average: string } => point.average !== null)
  if (!known.length) return html`<p class="hint">${t('quote.chart.unknown')}</p>`
  const values = [...known.map(({ average }) => Number(average)), ...steps.map(({ rate }) => Number(rate))]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const low = least > most / 2 ? least - (most - least || most) * 0.3 : 0
  const x = scaleLog([points[0].quantity, points[points.length - 1].quantity], range)
  const y = scaleLinear([low, most], [HEIGHT - BOTTOM, TOP]).nice(4)
  const stairs = steps.flatMap(({ from, upTo, rate }) => [
    { quantity: Math.max(Number(from), points[0].quantity), rate }, { quantity: Math.min(Number(upTo ?? Infinity), points[points.length - 1].quantity), rate }])
    .filter(({ quantity }, index, all) => quantity >= points[0].quantity && (index % 2 === 0 ? all[index + 1].quantity > quantity : true))
  const stair = lineOf<{ quantity: number; rate: string }>((point) => x(point.quantity), (point) => y(Number(point.rate))).curve(curveStepBefore)(stairs) ?? ''
  const curve = lineOf<{ quantity: number; average: string }>((point) => x(point.quantity), (point) => y(Number(point.average)))(known) ?? ''
  return drawing(width, svg`
    ${yAxis(y.ticks(4), y, range, axis, anchor, (value) => amountText(value.toFixed(4)))}
    ${xAxis(decades(points[0].quantity, points[points.length - 1].quantity), x)}
    <path class="stairs under" d=${stair}/><path class="stairs" d=${stair}/><path class="curve" d=${curve}/>
    ${known.map(({ quantity, average }) => spot(x(quantity), y(Number(average)), t('quote.chart.at', { name: t('quote.chart.messages'), when: integer(String(quantity)), amount: amountText(average) })))}
    ${own ? ownPrice(own, x(own.quantity), y(Number(own.average)), range) : nothing}`)
}

/** The plan's own place: its words on the side that has more room, and all of them between the axes. */
function ownPrice({ quantity, average }: NonNullable<Course['own']>, x: number, y: number, range: readonly number[]): SVGTemplateResult {
  const words = t('quote.chart.own', { quantity: integer(String(quantity)), average: amountText(average) })
  const [from, to] = [Math.min(...range), Math.max(...range)]
  const left = x > (from + to) / 2
  const place = left ? Math.max(x - 9, from + words.length * LETTER) : Math.min(x + 9, to - words.length * LETTER)
  return svg`
    <path class="plumb" d=${`M${x} ${y}V${HEIGHT - BOTTOM}`}/><circle class="own" cx=${x} cy=${y} r="5"/>
    <text class="strong own" x=${place} y=${HEIGHT - BOTTOM - 8} text-anchor=${left ? 'end' : 'start'}>${run(words)}</text>`
}

function decades(from: number, to: number): number[] {
  const found: number[] = []
  for (let power = 10 ** Math.ceil(Math.log10(from)); power <= to; power *= 10) found.push(power)
  return found
}

// ------------------------------------------------------------------------------------------------------ break-even

/** The lines of the two sides. */
const EVEN = ['even-first', 'even-second']

/** WhatsApp and a Viber bot at the same behaviour of customers, and where one becomes cheaper than the other. */
export function breakEvenChart(even: BreakEven, width: number, tools: TemplateResult | typeof nothing): TemplateResult {
  const { currency, sides, points, crossings, note } = even
  const names = sides.map((channel) => t(`channel.${channel}`))
  const last = points[points.length - 1].costs
  const words = crossings.length
    ? crossings.map(({ contacts, cheaper }) => t('quote.chart.cheaper', { channel: t(`channel.${cheaper}`), contacts: integer(String(contacts)) })).join(' ')
    : t('quote.chart.never', { channel: names[Number(last[0]) <= Number(last[1]) ? 0 : 1] })
  return figure({
    title: pairName(even), note: `${words} ${note}`, tools, drawing: evenDrawing(even, width, names),
    legend: legend(names, width, (index) => svg`<path class=${EVEN[index]} d="M0 6H20"/>`),
    table: html`
      <table><thead><tr><th scope="col">${t('quote.contacts')}</th>${names.map((name) => html`<th scope="col">${name}, ${currency}</th>`)}</tr></thead>
        <tbody>${points.map(({ contacts, costs }) => html`<tr><th scope="row">${integer(String(contacts))}</th>${costs.map((cost) => html`<td>${ltr(amountText(cost))}</td>`)}</tr>`)}</tbody></table>`,
  })
}

export const pairName = ({ sides: [a, b] }: BreakEven): string => t('quote.chart.breakEven', { a: t(`channel.${a}`), b: t(`channel.${b}`) })

function evenDrawing({ points, crossings, currency }: BreakEven, width: number, names: readonly string[]): TemplateResult {
  const labels = width > ROOM_FOR_LABELS ? 96 : 0
  const { range, axis, anchor, side } = across(width, labels)
  const x = scaleLog([points[0].contacts, points[points.length - 1].contacts], range)
  const amounts = points.flatMap(({ costs }) => costs.map(Number)).filter((amount) => amount > 0)
  const low = 10 ** Math.floor(Math.log10(Math.min(...amounts)))
  const y = scaleLog([low, Math.max(...amounts)], [HEIGHT - BOTTOM, TOP]).clamp(true)
  const path = (of: 0 | 1): string => lineOf<BreakEven['points'][number]>((point) => x(point.contacts), (point) => y(Math.max(low, Number(point.costs[of]))))([...points]) ?? ''
  const last = points[points.length - 1]
  const ends = last.costs.map((cost) => y(Number(cost)))
  const [upper, lower] = ends[0] <= ends[1] ? [0, 1] : [1, 0]
  if (ends[lower] - ends[upper] < 14) ends[lower] = ends[upper] + 14
  return drawing(width, svg`
    ${yAxis(decades(low, Math.max(...amounts)), y, range, axis, anchor, tickText)}
    <text class="unit" x=${axis} y=${TOP - 8} text-anchor=${anchor}>${currency}</text>
    ${xAxis(decades(points[0].contacts, last.contacts), x)}
    ${EVEN.map((name, index) => svg`<path class=${name} d=${path(index as 0 | 1)}/>`)}
    ${points.flatMap(({ contacts, costs }) => costs.map((cost, index) =>
      spot(x(contacts), y(Math.max(low, Number(cost))), t('quote.chart.at', { name: names[index], when: integer(String(contacts)), amount: amountWithCurrency(cost, currency) }))))}
    ${crossings.map(({ contacts, amount }) => svg`<path class="plumb" d=${`M${x(contacts)} ${y(Number(amount))}V${HEIGHT - BOTTOM}`}/><circle class="own" cx=${x(contacts)} cy=${y(Number(amount))} r="5"/>
      <text class="strong own" x=${x(contacts)} y=${y(Number(amount)) - 10} text-anchor="middle">${integer(String(contacts))}</text>`)}
    ${labels ? names.map((name, index) => svg`<text class="name" x=${range[1] + side * 8} y=${ends[index] + 4} text-anchor=${anchor === 'end' ? 'start' : 'end'}>${name}</text>`) : nothing}`)
}

