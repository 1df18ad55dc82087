import { moveTo, type Command } from './commands'
import { find, kindOf, threadOf, threads, time, zoneOf, type Document, type Kind } from './document'
import {
  isRefusal, type Assumption, type Engine, type Evaluation, type EventResult, type SequenceEvent, type TimeWindow,
} from './engine'
import { History } from './history'
import { difference, toMicros, type Totals } from './money'
import { spansByThread, type Span } from './threads'
import { amounts, sequenceTotals } from './totals'

/** Why a step was not taken, and which control or message it concerns. */
export interface Rejection {
  code: string
  path: string
  message: string
  /** The event that the path names. */
  event?: string
}

/** What follows from the document: the engine's answer and look-ups into it. */
export interface Computed {
  evaluation: Evaluation
  results: ReadonlyMap<string, EventResult>
  windows: ReadonlyMap<string, TimeWindow>
  /** Windows and subscriptions by thread, in time order. */
  spans: ReadonlyMap<string, readonly Span[]>
}

/** The other outcome of one open point, evaluated by the engine. */
export interface Alternative extends Computed {
  assumption: string
  value: string
  messages: Totals
  partial: boolean
}

/** The one state of the page. Every change goes through here, is evaluated at once, and is told to the views. */
export class Store {
  readonly history = new History()
  readonly assumptions: readonly Assumption[]
  document: Document
  computed: Computed
  selected: string | null = null
  editing: string | null = null
  /** The selection was made by the person and has to be in view; opening a sequence leaves the page at its sentence. */
  reveal = false
  /** Events to light because a bill line, a window or a message is pointed at. */
  linked: ReadonlySet<string> = new Set()
  /** The event that was just changed for the person, to be outlined once. */
  flashed: string | null = null
  rejection: Rejection | null = null
  announcement = ''
  /** The document before a drag, while one is going on. */
  private dragFrom: Document | null = null
  private readonly views = new Set<() => void>()
  /** Bills of documents that were shown, for the effect of a step. */
  private readonly known = new WeakMap<Document, Totals>()
  private cachedAlternatives: Alternative[] | null = null

  constructor(readonly engine: Engine, document: Document) {
    this.assumptions = engine.assumptions()
    this.document = document
    this.computed = this.compute(document)
    this.known.set(document, this.totals)
    this.selected = this.mostTelling()
  }

  subscribe(view: () => void): () => void {
    this.views.add(view)
    return () => this.views.delete(view)
  }

  notify(): void {
    for (const view of this.views) view()
  }

  private compute(document: Document): Computed {
    const evaluation = this.engine.evaluate(document.request)
    return {
      evaluation,
      results: new Map(evaluation.events.map((event) => [event.id, event])),
      windows: new Map(evaluation.windows.map((window) => [window.id, window])),
      spans: spansByThread(evaluation),
    }
  }

  /** Takes the step, or keeps everything as it was and says why. */
  execute(command: Command): boolean {
    const before = this.document
    if (!this.show(command.document)) return false
    const change = difference(this.totals, this.totalsOf(before))
    if (command.merge && this.history.last?.merge === command.merge) {
      this.history.amend({ after: command.document, label: command.label, change: this.changeSince(this.history.last.before) })
    } else {
      this.history.record({ label: command.label, before, after: command.document, change, merge: command.merge })
    }
    if (command.select !== undefined) this.selected = command.select ?? this.mostTelling()
    this.reveal = command.select !== null
    this.settleSelection()
    this.notify()
    return true
  }

  /** Evaluates and shows a document without a step of undo; false when the engine refuses it. */
  private show(document: Document): boolean {
    try {
      this.computed = this.compute(document)
      this.known.set(document, this.totals)
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.rejection = { code: error.code, path: error.path, message: error.message, event: eventAt(document, error.path) }
      this.notify()
      return false
    }
    this.document = document
    this.rejection = null
    this.cachedAlternatives = null
    return true
  }

  /** The bill as it stands, fees included. */
  get totals(): Totals {
    return amounts(this.computed.evaluation.invoice.totals)
  }

  private totalsOf(document: Document): Totals {
    return this.known.get(document) ?? amounts(this.engine.evaluate(document.request).invoice.totals)
  }

  private changeSince(document: Document): Totals {
    return difference(this.totals, this.totalsOf(document))
  }

  /** Live view of a drag: nothing is recorded until it ends. */
  drag(command: Command): Totals {
    this.dragFrom ??= this.document
    if (this.show(command.document)) {
      this.selected = command.select ?? this.selected
      this.notify()
    }
    return this.changeSince(this.dragFrom)
  }

  /** Ends the drag of an event as one step, or puts everything back. */
  drop(id: string | null): void {
    const before = this.dragFrom
    this.dragFrom = null
    if (!before || before === this.document) return
    if (id === null) this.show(before)
    else {
      const { label } = moveTo(before, id, time(find(this.document, id)!))
      this.history.record({ label, before, after: this.document, change: this.changeSince(before) })
    }
    this.notify()
  }

  undo(): string | null {
    return this.travel(this.history.undo(), 'before')
  }

  redo(): string | null {
    return this.travel(this.history.redo(), 'after')
  }

  private travel(step: ReturnType<History['undo']>, side: 'before' | 'after'): string | null {
    if (!step) return null
    const previous = this.document
    this.show(step[side])
    this.editing = null
    this.selected = changedEvent(previous, this.document) ?? this.selected
    this.reveal = true
    this.settleSelection()
    this.notify()
    return step.label
  }

  select(id: string | null): void {
    if (this.selected === id) return
    this.selected = id
    this.reveal = true
    this.editing = null
    this.notify()
  }

  edit(id: string | null): void {
    this.editing = id
    this.rejection = null
    if (id) this.selected = id
    this.notify()
  }

  link(ids: Iterable<string>): void {
    this.linked = new Set(ids)
    this.notify()
  }

  /** Outlines an event once, so that a change made for the person is seen. */
  flash(id: string | null): void {
    this.flashed = id
    this.notify()
  }

  announce(text: string): void {
    this.announcement = text
    this.notify()
  }

  dismiss(): void {
    this.rejection = null
    this.notify()
  }

  /** The other values of the open points that matter for this sequence, each evaluated by the engine. */
  get alternatives(): Alternative[] {
    this.cachedAlternatives ??= this.relevantChoices().map(({ assumption, value }) => {
      const { request } = this.document
      const computed = this.compute({ ...this.document, request: { ...request, assumptions: { ...request.assumptions, [assumption]: value } } })
      return { ...computed, assumption, value, messages: sequenceTotals(computed.evaluation), partial: isPartial(computed.evaluation) }
    })
    return this.cachedAlternatives
  }

  private relevantChoices(): { assumption: string; value: string }[] {
    const { sensitivity, events } = this.computed.evaluation
    const rested = new Set(events.flatMap((event) => event.restsOn ?? []))
    return sensitivity.filter(({ assumption, totals }) => rested.has(assumption) || Object.keys(difference(amounts(totals), this.totals)).length > 0)
  }

  chosen(assumption: Assumption): string {
    return this.document.request.assumptions?.[assumption.id] ?? assumption.default
  }

  get zone(): string {
    return zoneOf(this.document)
  }

  get selectedEvent(): SequenceEvent | undefined {
    return find(this.document, this.selected)
  }

  /** The thread whose windows the lanes show: that of the selected message. */
  get thread(): string | undefined {
    const event = this.selectedEvent
    return event ? threadOf(event) : threads(this.document)[0]
  }

  get partial(): boolean {
    return isPartial(this.computed.evaluation)
  }

  private settleSelection(): void {
    if (this.selected && !find(this.document, this.selected)) this.selected = this.mostTelling()
    if (this.editing && !find(this.document, this.editing)) this.editing = null
  }

  /** Where a newcomer should look first: a charge that rests on an open point or surprises inside a window, then a refusal, then any charge. */
  private mostTelling(): string | null {
    const own = this.computed.evaluation.events.filter((result) => result.verdict !== 'received')
    const charged = own.filter((result) => result.verdict === 'charged')
    const telling =
      charged.find((result) => result.restsOn?.length && result.windows.inside.length) ??
      charged.find((result) => result.restsOn?.length) ??
      charged.find((result) => result.windows.inside.length) ??
      own.find((result) => result.verdict === 'refused') ??
      charged[0] ?? own.at(-1)
    return telling?.id ?? this.document.request.events[0]?.id ?? null
  }

  kind(event: SequenceEvent): Kind {
    return kindOf(this.document.request.channel, event)
  }
}

export const isPartial = (evaluation: Evaluation): boolean =>
  evaluation.events.some((event) => event.verdict === 'charged' && event.price === null)

/** Which event a request path such as `events[3].at` names. */
function eventAt(document: Document, path: string): string | undefined {
  const index = /^events\[(\d+)\]/.exec(path)?.[1]
  return index === undefined ? undefined : document.request.events[Number(index)]?.id
}

/** The first event in which two documents differ, so that undo shows where it acted. */
function changedEvent(before: Document, after: Document): string | undefined {
  const old = new Map(before.request.events.map((event) => [event.id, event]))
  return after.request.events.find((event) => old.get(event.id) !== event)?.id
}

export const isZero = (totals: Totals): boolean => Object.values(totals).every((amount) => toMicros(amount) === 0n)
