// The chart that plotly drew, read: where its marks stand, what they carry, and which is meant by a place.
const chartOf = () => document.querySelector(".st-key-chartside .js-plotly-plot")
const REACH = { mouse: 13, touch: 22 }
const NAMED = ["events", "clusters", "labels", "lanes"]

const spotsOf = (chart, names = NAMED) => {
  const layout = chart._fullLayout
  if (!layout?.xaxis?._length) return []
  const { xaxis, yaxis } = layout
  const places = placesOf(chart, names)
  // What is caught beside a mark that is seen says what that mark says.
  const said = new Map()
  for (const { customdata } of places) for (const data of customdata) if (data.length > 1) said.set(data[0], data)
  return places.flatMap(({ name, x, y, customdata }) => Array.from(customdata, (data, at) => ({
    name,
    data: data.length > 1 ? data : said.get(data[0]) ?? data,
    x: xaxis._offset + xaxis.l2p(x[at]),
    y: yaxis._offset + yaxis.l2p(y[at]),
  })))
}

// Marks that are not seen are no traces: they are told beside the figure. What is told of none is not told at all.
const placesOf = (chart, names) => [
  ...chart._fullData.filter((trace) => names.includes(trace.name) && trace.customdata),
  ...Object.entries(chart.layout.meta[0].caught ?? {}).filter(([name]) => names.includes(name))
    .map(([name, places]) => ({ name, ...places })),
]

const keyOf = ({ data }) => data[0] || data.slice(2).join(" ")

// Where every event has a row of its own, all of the row means it, from its mark to the edge.
const inRow = (chart, y) => {
  const { yaxis } = chart._fullLayout
  const down = -yaxis.p2l(y - yaxis._offset)
  const row = chart.layout.meta[0].rows?.find(([top, bottom]) => top <= down && down < bottom)
  const own = row ? spotsOf(chart).filter((spot) => keyOf(spot) === row[2]) : []
  return own.sort((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y))[0]
}

const nearest = (chart, x, y, reach) => {
  const own = inRow(chart, y)
  if (own) return own
  let best = null
  let least = reach
  for (const spot of spotsOf(chart)) {
    const away = Math.hypot(spot.x - x, spot.y - y)
    if (away <= least) [best, least] = [spot, away]
  }
  return best
}

// Each event once, and each group, in the order of the timeline, which table and article follow too: a group stands where
// the first of its events does. That order is not the order of marks on the axis: "early August" is drawn before 3 August,
// and a bar that would be too short begins before its day.
const inOrder = (chart) => {
  const { events, groups = {} } = chart.layout.meta[0]
  const places = new Map(events.map((id, at) => [id, at]))
  const found = new Map()
  for (const spot of spotsOf(chart, ["events", "clusters"])) {
    const key = keyOf(spot)
    if (!found.has(key)) found.set(key, { ...spot, place: places.get(key) ?? groups[key] ?? events.length })
  }
  return [...found.values()].sort((one, other) => one.place - other.place || one.x - other.x)
}

// Every mark as a button over the chart: seen only when focused, one stop of Tab for all of them.
class Marks {
  constructor(chart, act) {
    this.act = act
    this.buttons = new Map()
    this.order = []
    this.layer = document.createElement("div")
    this.layer.className = "tl-marks"
    this.layer.setAttribute("role", "group")
    this.layer.setAttribute("aria-label", worded("Events in order of time: arrows, Home and End step, Enter opens"))
    chart.parentElement.style.position = "relative"
    chart.parentElement.append(this.layer)
  }

  place(chart, focused) {
    const { count } = chart.layout.meta[0]
    this.order = inOrder(chart)
    this.chart = chart
    const kept = new Map()
    this.order.forEach((spot, at) => {
      const key = keyOf(spot)
      const button = this.buttons.get(key) ?? this.make(key)
      kept.set(key, button)
      Object.assign(button.style, { left: `${spot.x}px`, top: `${spot.y}px` })
      const words = wordsOf(spot.data[1]).split("\n\n")[0].split("\n").join(", ")
      const place = worded("{at} of {all}").replace("{at}", spot.place + 1).replace("{all}", count)
      button.setAttribute("aria-label", `${words}, ${place}`)
      if (this.layer.children[at] !== button) this.layer.insertBefore(button, this.layer.children[at] ?? null)
    })
    for (const [key, button] of this.buttons) if (!kept.has(key)) button.remove()
    this.buttons = kept
    const selected = chart.layout.meta[0].selected
    this.stop(this.has(focused) ? focused : this.has(selected) ? selected : keyOf(this.order[0] ?? { data: [""] }))
  }

  has(key) { return Boolean(key) && this.buttons.has(key) }

  make(key) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "tl-mark"
    button.dataset.key = key
    button.onfocus = () => { this.stop(key); this.act.focused(this.spot(key), this.quiet) }
    button.onblur = () => this.act.left(key)
    button.onclick = () => this.act.open(this.spot(key))
    button.onkeydown = (pressed) => this.step(pressed, key)
    return button
  }

  spot(key) { return this.order.find((each) => keyOf(each) === key) }

  // The one that Tab comes to.
  stop(key) {
    for (const [each, button] of this.buttons) button.tabIndex = each === key ? 0 : -1
  }

  // A key that was pressed while there was no mark to press it on.
  press(name, key) {
    if (name === "Enter") this.act.open(this.spot(key))
    else this.step(new KeyboardEvent("keydown", { key: name }), key)
  }

  step(pressed, key) {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return
    const at = this.order.findIndex((each) => keyOf(each) === key)
    const last = this.order.length - 1
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[pressed.key]
    if (to === undefined) return
    pressed.preventDefault()
    this.focus(keyOf(this.order[Math.min(last, Math.max(0, to))]))
  }

  focus(key, quietly = false) {
    const button = this.buttons.get(key)
    if (!button) return
    this.quiet = quietly
    button.focus({ preventScroll: true })
    this.quiet = false
    if (!quietly) button.scrollIntoView({ block: "nearest", inline: "nearest" })
  }

  remove() { this.layer.remove() }
}
