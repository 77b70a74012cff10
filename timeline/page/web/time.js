// The window on time: shares of the whole axis, moved by the strip and by the chart, told to the page when it rests.
const EPOCH = 719163 // the ordinal of 1 January 1970
const isoOf = (day) => new Date((day - EPOCH) * 86400000).toISOString().slice(0, 10)
const dayOf = (iso) => iso ? Date.parse(iso) / 86400000 + EPOCH : null
const RESTS = 160 // milliseconds after the last turn of a wheel or of a key that is held down
const OUTDATED = 1000 // milliseconds in which the page may still say a period that was chosen before the last
const SHORTEST = 2 // days

const along = (knots, value, from, to) => {
  const found = knots.findIndex((knot) => value <= knot[from])
  const at = Math.max(1, found < 0 ? knots.length - 1 : found)
  const [before, after] = [knots[at - 1], knots[at]]
  const share = (value - before[from]) / (after[from] - before[from] || 1)
  return before[to] + (after[to] - before[to]) * Math.min(1, Math.max(0, share))
}

class Time {
  constructor(changed, told) {
    this.changed = changed
    this.told = told
  }

  // What the page says: its whole axis, the axis of the chart, and the period that is chosen.
  take({ knots, chart, begin, end }) {
    this.knots = knots
    this.chart = chart ?? knots
    this.first = knots[0][0]
    this.last = knots[knots.length - 1][0]
    this.shown = [begin === null ? 0 : this.placeOf(begin), end === null ? 1 : this.placeOf(end + 1)]
    const isOutdated = this.isOutdated(String([begin, end]))
    if (!this.isBusy && !isOutdated) this.period = [...this.shown]
    this.changed()
  }

  // Whoever presses twice in a row sees the second, though the page still answers the first.
  isOutdated(said) {
    this.answered = said
    if (this.passed?.includes(said) && performance.now() - this.when < OUTDATED) return true
    this.said = said
    this.passed = []
    return false
  }

  get isBusy() { return Boolean(this.waiting) || Boolean(this.held) }
  placeOf(day) { return along(this.knots, day, 0, 1) }
  dayAt(place) { return Math.round(along(this.knots, place, 1, 0)) }
  isWhole(atStart = false) {
    const [left, right] = atStart && this.held ? this.held : this.period
    return left <= 0.001 && right >= 0.999
  }

  // From a share of the chart's width to one of the whole axis.
  fromChart(share) { return this.placeOf(along(this.chart, share, 1, 0)) }

  // To a share of the chart's width as it is being moved, from one as it is drawn.
  moved(share) {
    const [left, right] = this.shown
    const [to, end] = this.period
    return (left + share * (right - left) - to) / (end - to || 1)
  }

  set(left, right) {
    const wide = Math.min(1, Math.max(right - left, 0.0005))
    const from = Math.min(1 - wide, Math.max(0, left))
    if (this.dayAt(from + wide) - this.dayAt(from) < SHORTEST && wide < this.period[1] - this.period[0]) return
    this.period = [from, from + wide]
    this.changed()
  }

  start() { this.held = [...this.period] }
  // What was pressed did not move: what the page has said meanwhile counts.
  release() {
    this.held = this.drawn = null
    if (!this.waiting && this.said === this.answered) this.period = [...this.shown]
    this.changed()
  }
  zoom(share, factor, [left, right] = this.period) {
    const middle = Math.min(right, Math.max(left, this.fromChart(share)))
    this.set(middle - (middle - left) * factor, middle + (right - middle) * factor)
  }
  shift(share) { this.moveFrom(this.period, share) }
  drag(share) { this.moveFrom(this.held, share) }
  moveFrom([left, right], share) {
    const by = Math.min(1 - right, Math.max(-left, share * (right - left)))
    this.set(left + by, right + by)
  }
  pinch(share, factor, aside) {
    this.zoom(share, factor, this.held)
    this.shift(-aside)
  }
  draw(one, other) {
    const ends = [this.fromChart(one), this.fromChart(other)].sort((a, b) => a - b)
    this.drawn = true
    this.set(...ends)
  }
  whole() { this.period = [0, 1]; this.changed(); this.commit() }

  // What is pressed once is told at once; of what goes on, the end.
  press(isHeld) {
    if (isHeld) this.settle()
    else this.commit()
  }
  settle() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.commit(), RESTS)
  }
  cancel() { if (this.held) this.period = this.held; this.held = this.drawn = null; this.changed() }
  commit() {
    clearTimeout(this.waiting)
    this.waiting = this.held = this.drawn = null
    this.changed()
    const rests = this.period.every((each, at) => Math.abs(each - this.shown[at]) < 1e-6)
    if (rests && this.said === this.answered) return
    const [left, right] = this.period
    const begin = left <= 0.001 ? "" : isoOf(this.dayAt(left))
    const end = right >= 0.999 ? "" : isoOf(Math.max(this.dayAt(left), this.dayAt(right) - 1))
    const said = String([begin, end].map(dayOf))
    if (said === this.said) return
    this.passed.push(this.said)
    this.said = said
    this.when = performance.now()
    this.told([begin, end])
  }
}
