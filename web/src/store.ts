import { moveTo, type Command } from './commands'
import { Computing } from './compute/computing'
import { computedOf, type Computed } from './computed'
import { byTime, contactOf, find, isNumber, kindOf, leftOf, threadOf, threads, time, zoneOf, type Document, type Kind } from './document'
import { isRefusal, outcomeOf, type Assumption, type EarlyEngine, type Engine, type Evaluation, type EventResult, type FirstEngine, type SequenceEvent } from './engine'
import { moment, phone } from './format'
import { History, type Step } from './history'
import { difference, toMicros, type Totals } from './money'
import type { Pins } from './pins'
import { fieldWords, refusalWords, type Refused } from './problems'
import { words as sentences } from './sentences/words'
import { bring, t } from './t'
import { amounts, sequenceTotals } from './totals'

/** Why a step was not taken, and which control or message it concerns. */
export interface Rejection {
  readonly words: string
  /** The field that asked for the step, and what was typed into it. */
  field?: string
  typed?: string
  /** The event that the engine named. */
  event?: string
  /** In the engine's words. */
  refused?: Refused
}

/** The field that a step comes from. */
export type Origin = Pick<Rejection, 'field' | 'typed'>

/** The other outcome of one open point, evaluated by the engine. */
export interface Alternative extends Computed {
  assumption: string
  value: string
  messages: Totals
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
  /** Another sequence has been opened. */
  opened = true
  /** Events to light because a bill line, a window or a message is pointed at. */
  linked: ReadonlySet<string> = new Set()
  /** The event that was just changed for the person, to be outlined once. */
  flashed: string | null = null
  rejection: Rejection | null = null
  announcement = ''
  /** The document before a drag, while one is going on. */
  private dragFrom: Document | null = null
  private readonly views = new Set<() => void>()
  private readonly lights = new Set<() => void>()
  /** The text of each event's last result: one that says the same stays the same object, and its row is not drawn anew. */
  private readonly said = new Map<string, { text: string; result: EventResult }>()
  /** Bills of documents that were shown, for the effect of a step. */
  private readonly known = new WeakMap<Document, Totals>()
  private readonly phones = new Map<string, string>()
  private awaited = false
  /** A step has been asked for that the rest of the engine, still on its way, has to compute. */
  waiting = false
  /** The other values of the open points that matter for this sequence, each evaluated by the engine after the page has been drawn. */
  alternatives: Alternative[] = []

  /** Keeps the rate cards of a link, once one has been opened that is older than today's. */
  pins: Pick<Pins, 'settle'> | null = null

  private readonly computing = new Computing(() => this.engine)

  /** `come` is the whole engine, where it was waited for. */
  constructor(private readonly early: EarlyEngine, private come: Engine | null, document: Document) {
    this.assumptions = this.engine.assumptions()
    this.document = document
    this.computed = this.compute(document)
    this.known.set(document, this.totals)
    this.selected = this.mostTelling()
    this.awaitAlternatives()
  }

  /** What there is of the engine: it can draw the simulator. */
  get engine(): FirstEngine {
    return this.come ?? this.early.engine
  }

  /** The whole engine, for views that are shown only once it has come. */
  get whole(): Engine {
    if (!this.come) throw new Error('The whole engine has not come.')
    return this.come
  }

  /** Everything can be computed, with all rate cards. */
  get complete(): boolean {
    return this.come !== null
  }

  private knows({ request }: Document): boolean {
    return this.complete || this.early.knows(request)
  }

  subscribe(view: () => void): () => void {
    this.views.add(view)
    return () => this.views.delete(view)
  }

  /** Told when other messages are to be lit, which redraws nothing. */
  onLight(light: () => void): () => void {
    this.lights.add(light)
    return () => this.lights.delete(light)
  }

  notify(): void {
    for (const view of this.views) view()
  }

  private compute({ request }: Document): Computed {
    return computedOf(this.shared(this.computing.evaluate(request)), request)
  }

  /** A result that says the same as the last one of its event is that one. */
  private shared(evaluation: Evaluation): Evaluation {
    const events = evaluation.events.map((result) => {
      const text = JSON.stringify(result)
      const last = this.said.get(result.id)
      if (last?.text === text) return last.result
      this.said.set(result.id, { text, result })
      return result
    })
    return { ...evaluation, events }
  }

  /** Takes the step, or keeps everything as it was and says why, beside the field it came from. */
  execute(command: Command, origin: Origin = {}): boolean {
    if (!this.knows(command.document)) {
      this.postpone(command, origin)
      return false
    }
    const before = this.document
    const document = command.pinned ? command.document : this.settled(command.document)
    if (!this.show(document, origin)) return false
    this.record({ ...command, document }, before)
    if (command.select === null) {
      this.alternatives = []
      this.editing = null
    }
    if (command.select !== undefined) this.selected = command.select ?? this.mostTelling()
    this.reveal = command.select !== null
    this.opened = command.select === null
    this.settleSelection()
    this.notify()
    return true
  }

  private settled(document: Document): Document {
    return this.pins?.settle(this.document, document) ?? document
  }

  /** Brings what the first view did without; lists of cards are drawn anew. */
  async bringWhole(): Promise<Engine> {
    const whole = await this.early.complete()
    if (!this.come) {
      this.come = whole
      this.notify()
    }
    return whole
  }

  /** A step that may need more of the engine, which is still on its way, is taken once it has come, unless another came first. */
  private postpone(command: Command, origin: Origin): void {
    const before = this.document
    this.waiting = true
    this.notify()
    this.bringWhole().finally(() => { this.waiting = false }).then(
      () => (before === this.document ? this.execute(command, origin) : this.notify()),
      () => this.refuse(`${t('app.partFailed')} ${t('app.partFailedHint')}`, origin),
    )
  }

  private record({ label, document: after, merge, since }: Command, before: Document): void {
    const { last } = this.history
    if (merge && last?.merge === merge) {
      this.history.amend({ after, label: since?.(last.before) ?? label, change: this.changeSince(last.before) })
    } else {
      this.history.record({ label, before, after, change: this.changeSince(before), merge })
    }
  }

  /** What the page itself cannot accept, such as a field that was left empty. */
  refuse(words: string, origin: Origin): void {
    this.rejection = { words, ...origin }
    this.notify()
  }

  /** Evaluates and shows a document without a step of undo; false when the engine refuses it. */
  private show(document: Document, origin: Origin = {}): boolean {
    try {
      this.computed = this.compute(document)
      this.known.set(document, this.totals)
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.rejection = { get words() { return refusalWords(error) }, event: eventAt(document, error.path), refused: error, ...origin }
      if (fieldWords(error) === undefined) bring(sentences).then(() => this.notify(), () => {})
      this.notify()
      return false
    }
    this.document = document
    this.rejection = null
    this.awaitAlternatives()
    return true
  }

  /** After the next paint: those of the step before stand until then, so that nothing jumps. */
  private awaitAlternatives(): void {
    if (this.awaited) return
    this.awaited = true
    requestAnimationFrame(() => setTimeout(async () => {
      const { document } = this
      const alternatives = await this.findAlternatives()
      this.awaited = false
      if (document !== this.document) return this.awaitAlternatives()
      this.alternatives = alternatives
      this.notify()
    }))
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
    if (this.knows(command.document) && this.show(this.settled(command.document))) {
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

  private travel(step: Step | undefined, side: 'before' | 'after'): string | null {
    if (!step) return null
    const previous = this.document
    this.show(step[side])
    this.editing = null
    this.selected = changedEvent(previous, this.document) ?? leftOf(previous, this.document, this.selected) ?? this.selected
    this.reveal = true
    this.settleSelection()
    this.notify()
    return step.label()
  }

  select(id: string | null): void {
    if (this.selected === id) return
    this.selected = id
    this.reveal = true
    this.editing = null
    this.rejection = null
    this.notify()
  }

  edit(id: string | null): void {
    this.editing = id
    this.rejection = null
    if (id) this.selected = id
    this.notify()
  }

  link(ids: readonly string[]): void {
    if (!ids.length && !this.linked.size) return
    this.linked = new Set(ids)
    for (const light of this.lights) light()
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

  /** What a move by keys has made of the selected message. */
  announceMove(): void {
    const event = this.selectedEvent
    const result = event && this.computed.results.get(event.id)
    if (result) this.announce(t('ledger.moved', { time: this.moment(time(event)), verdict: t(`verdict.${outcomeOf(result)}`) }))
  }

  dismiss(): void {
    if (!this.rejection) return
    this.rejection = null
    this.notify()
  }

  private async findAlternatives(): Promise<Alternative[]> {
    const { request } = this.document
    const choices = this.relevantChoices()
    const requests = choices.map(({ assumption, value }) => ({ ...request, assumptions: { ...request.assumptions, [assumption]: value } }))
    const evaluations = await this.computing.evaluateLater(requests)
    return evaluations.map((evaluation, index) => ({ ...computedOf(evaluation, request), ...choices[index], messages: sequenceTotals(evaluation) }))
  }

  private relevantChoices(): { assumption: string; value: string }[] {
    const { sensitivity, events } = this.computed.evaluation
    const rested = new Set(events.flatMap((event) => event.restsOn ?? []))
    const differs = (totals: Evaluation['invoice']['totals']): boolean => Object.keys(difference(amounts(totals), this.totals)).length > 0
    return sensitivity.filter(({ assumption, totals }) => rested.has(assumption) || differs(totals))
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

  /** A contact's number as people read it, after the prefix of its country. */
  phone(contact: string): string {
    let found = this.phones.get(contact)
    if (found === undefined) {
      found = phone(contactOf(contact), isNumber(contact) ? this.engine.market(contact).prefix : null)
      this.phones.set(contact, found)
    }
    return found
  }

  /** A moment on the account's clock, with its date where the weekday alone could be mistaken within this sequence. */
  moment(ms: number): string {
    const sorted = byTime(this.document.request.events)
    const [first, last] = [time(sorted[0]), time(sorted[sorted.length - 1])]
    return moment(ms, this.zone, Math.abs(ms - first) > Math.abs(ms - last) ? first : last)
  }

  private settleSelection(): void {
    if (this.selected && !find(this.document, this.selected)) this.selected = this.mostTelling()
    if (this.editing && !find(this.document, this.editing)) this.editing = null
  }

  /** Where a newcomer should look first: a charge that rests on an open point or surprises inside a window, a refusal, any charge. */
  private mostTelling(): string | null {
    const { own } = this.computed
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
