// Strip, chart, and what is said of them, held together: one window on time, one card, one row of marks.
const held = { focused: "", marks: null, chart: null, pressed: [], loose: () => {} }

// What has changed is said, and nothing else: which event is open now, that none is, and how many are shown.
const announce = (root, data, closed) => {
  const voice = root.querySelector(".tl-voice")
  const [id, words] = data.opened ?? ["", ""]
  const said = []
  if (id !== (held.opened ?? "")) said.push(id ? words : "")
  if (closed) said.push(worded("Closed"))
  if (data.said !== held.said) said.push(data.said)
  Object.assign(held, { opened: id, said: data.said })
  const now = said.filter(Boolean).join(". ")
  if (now && voice.textContent !== now) voice.textContent = now
}

// Nobody is at work elsewhere on the page: the focus may go to the mark of what was just looked at.
const isFree = () => {
  const active = document.activeElement
  return active === document.body || active?.classList.contains("tl-mark")
}

const act = {
  point(spot) {
    if (held.pointed === spot?.data && (!spot || held.card.isShown)) return
    held.pointed = spot?.data
    if (!spot) { held.card.hide(); return }
    const box = held.chart.getBoundingClientRect()
    held.card.show(box.left + spot.x, box.top + spot.y, spot.data[1])
  },
  open(spot) {
    if (!spot) return
    held.card.hide()
    held.trigger("picked", spot.data)
  },
  // Where the focus is only given back, what the mark says stays away: it would lie over the article beside it.
  focused(spot, quietly) {
    held.focused = keyOf(spot)
    held.pointed = null
    if (!quietly) this.point(spot)
  },
  left() { held.card.hide() },
}

// The chart may be drawn anew, or be another element after the page has been laid out otherwise.
const attach = () => {
  nameDrops()
  fillBoxes()
  toTitle()
  const chart = chartOf()
  if (!chart?._fullLayout || !chart.layout?.meta?.[0]) return
  if (chart !== held.chart || !held.marks?.layer.isConnected) {
    held.loose()
    const onScroll = () => { held.card.hide(); held.pointed = null }
    document.addEventListener("scroll", onScroll, { capture: true, passive: true })
    const undo = gestures(chart, held.time, act)
    const drawn = () => settled()
    chart.on("plotly_afterplot", drawn)
    const marks = new Marks(chart, act)
    held.loose = () => {
      document.removeEventListener("scroll", onScroll, { capture: true })
      undo()
      marks.remove()
    }
    const hadFocus = held.focused && document.activeElement === document.body
    Object.assign(held, { chart, marks, refocus: held.refocus || hadFocus })
    chart.classList.add("tl-carded")
    settled()
  }
  giveBack()
}

// plotly has drawn: nothing is on its way any more. What is seen is put right at once; what is only pressed by keys and
// what is for paper too, the first time, and later, when somebody waits for the chart, after the next frame.
const settled = () => {
  const { chart } = held
  if (!chart?.isConnected || !chart.layout?.meta?.[0]) return
  chart.classList.toggle("tl-score", chart.layout.meta[0].form === "score")
  writeCounts(chart)
  follow(chart, { moved: (share) => share })
  toEdges(chart)
  if (held.isPlaced) held.placing ??= requestAnimationFrame(() => setTimeout(place))
  else place()
}

// Every mark stands where it is, and has the focus again that the chart before had.
const place = () => {
  held.placing = null
  const { chart, marks } = held
  // One that is being laid out has no place for any mark yet: those that are there keep theirs, and the focus.
  if (!chart?.isConnected || !chart.layout?.meta?.[0] || !chart._fullLayout?.xaxis?._length) return
  held.isPlaced = true
  marks.place(chart, held.focused)
  toPaper()
  toGround()
  giveBack()
}

// What was pressed may leave the page only after the chart has changed: the mark gets the focus once nothing else has it,
// unless the reader has gone on. Who has only stepped on meanwhile is where those steps lead.
const giveBack = () => {
  if (!held.refocus || !isFree() || !held.marks.has(held.focused)) return
  held.refocus = false
  held.marks.focus(held.focused, true)
  held.pressed.splice(0).forEach((key) => held.marks.press(key, held.focused))
}
const STEPS = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End", "Enter"]
const goesOn = ({ target, key }) => {
  held.isNew = false
  if (target === document.body && STEPS.includes(key)) return
  Object.assign(held, { refocus: false, pressed: [] })
}

// The chart has left the page with the mark that had the focus, and comes back.
const isAway = () => Boolean(held.focused) && (held.refocus || !held.marks?.layer.isConnected)

// Another article's title is in sight though the box that it was given in, above it, leaves the page under the reader.
const toTitle = () => {
  const title = document.querySelector(".tl-title")
  if (!title) return
  if (held.title !== undefined && held.title !== title.textContent) held.isNew = true
  held.title = title.textContent
  if (held.isNew && title.getBoundingClientRect().y < 0) title.scrollIntoView({ block: "start" })
}

// The strip's edges are the chart's own: margins keep their pixels where the chart is wider than it was set for.
const toEdges = (chart) => {
  const { xaxis, width } = chart._fullLayout
  const over = document.querySelector(".tl-over")
  if (!over || chart.layout.meta[0].form !== "score") return
  over.style.setProperty("--before", `${xaxis._offset + xaxis.l2p(0)}px`)
  over.style.setProperty("--after", `${width - xaxis._offset - xaxis.l2p(1)}px`)
}

const SHEET = 1040 // pixels across a sheet of A4 lying down, within its margins
const LOW = 580 // and down it, below a title of two lines, the longest there is
const SMALLEST = 0.45

const toPaper = () => {
  const { width, height } = held.chart?._fullLayout ?? {}
  if (!width) return
  const share = Math.min(1, SHEET / width, Math.max(SMALLEST, LOW / height))
  toPage("--tl-paper", share.toFixed(3))
  toPage("--tl-paper-high", `${Math.ceil(height * share)}px`)
}

// What the whole page is told has all of it styled anew: it is told only what it does not know.
const told = {}
const toPage = (name, value) => {
  if (told[name] === value) return
  told[name] = value
  document.documentElement.style.setProperty(name, value)
}

// What is to cover the page has the page's own ground, which is named nowhere outside the elements that have scripts.
const toGround = () => toPage("--tl-ground", getComputedStyle(document.querySelector(".stApp")).backgroundColor)

// What is moved several times before the next frame is drawn once, after the page has been told of it. A chart that has
// come in the meantime knows of it already.
const drawSoon = () => {
  const { chart } = held
  held.frame ??= requestAnimationFrame(() => { held.frame = null; held.draw(chart) })
}

const KEYS = {
  "+": (time) => time.zoom(middle(), 0.6), "=": (time) => time.zoom(middle(), 0.6), "-": (time) => time.zoom(middle(), 1 / 0.6),
  0: (time) => time.whole(),
}
const middle = () => {
  const spot = document.activeElement?.classList.contains("tl-mark") && held.marks.spot(held.focused)
  if (!spot) return 0.5
  const { xaxis } = held.chart._fullLayout
  return Math.min(1, Math.max(0, xaxis.p2l(spot.x - xaxis._offset)))
}

const press = (pressed) => {
  if (pressed.defaultPrevented || pressed.ctrlKey || pressed.metaKey || pressed.altKey || isTyping(pressed.target)) return
  const sideways = { ArrowLeft: -0.2, ArrowRight: 0.2 }[pressed.key]
  if (pressed.target === document.body && !pressed.shiftKey && isAway() && STEPS.includes(pressed.key)) {
    held.pressed.push(pressed.key)
    pressed.preventDefault()
  } else if (pressed.key === "Escape") {
    if (document.querySelector("[data-testid=stPopoverBody], [role=dialog], [role=menu]")) return
    if (held.card.isShown) act.point(null)
    if (held.open) held.trigger("closed", String(performance.now()))
  } else if (pressed.shiftKey && sideways) {
    held.time.shift(sideways)
    held.time.press(pressed.repeat)
    pressed.preventDefault()
  } else if (pressed.key in KEYS) {
    KEYS[pressed.key](held.time)
    held.time.press(pressed.repeat)
    pressed.preventDefault()
  }
}

// A date that is being typed counts once the focus goes elsewhere, which neither Enter nor Escape would do, and Tab not
// from its last part, behind which its calendar's button comes.
const leave = (pressed) => {
  if (pressed.key === "Tab") { setTimeout(count, 0, document.activeElement); return }
  if (pressed.key !== "Enter" && pressed.key !== "Escape") return
  const typing = document.activeElement
  const other = besides(typing)
  other?.focus()
  if (other && pressed.key === "Enter") setTimeout(() => typing.focus(), 50)
}

// What is beside the date that is being typed: the focus has been elsewhere once it has been there.
const besides = (typing) => {
  const field = typing?.closest("[data-testid=stDateInput], [data-testid=stPopoverBody] [data-testid=stTextInput]")
  const others = field?.closest("[data-testid=stPopoverBody]")?.querySelectorAll("input, button, [tabindex='0']") ?? []
  return [...others].find((each) => !field.contains(each) && each.offsetParent)
}

const count = (typing) => {
  const here = document.activeElement
  if (here?.dataset.testid !== "stDateInputCalendarButton" || typing?.getAttribute("role") !== "spinbutton") return
  const other = besides(here)
  other?.focus()
  setTimeout(() => { if (document.activeElement === other) here.focus() }, 50)
}

// What opens over the page stands last in the document: Tab goes into it at once, and not through the page behind first.
const enter = (pressed) => {
  const body = pressed.key === "Tab" && !pressed.shiftKey && document.querySelector("[data-testid=stPopoverBody]")
  const opener = document.activeElement
  if (!body || body.contains(opener) || !opener?.closest("[data-testid=stPopover]")) return
  const first = [...body.querySelectorAll("input, button, [href], [tabindex='0']")].find((each) => each.offsetParent)
  if (!first) return
  first.focus()
  pressed.preventDefault()
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement
  const over = root.querySelector(".tl-over")
  const [before, after] = data.edges
  over.classList.toggle("tl-chartless", !data.drawn)
  over.style.setProperty("--before", percent(before))
  over.style.setProperty("--after", percent(after))
  held.trigger = setTriggerValue
  held.card ??= new Card(root.querySelector(".tl-card"))
  if (held.card.element !== root.querySelector(".tl-card")) held.card = new Card(root.querySelector(".tl-card"))
  held.time ??= new Time()
  held.draw = (moved) => {
    drawWindow(root, held.time, data.locale)
    drawDates(root, data.ticks, held.time)
    if (moved === held.chart && moved?.isConnected) follow(moved, held.time)
  }
  held.time.changed = drawSoon
  held.time.told = (period) => setTriggerValue("period", period)
  const closed = held.open && !data.open
  const last = held.opened
  held.open = data.open
  drawBars(root, data)
  held.time.take(data)
  answer(root, held.time)
  announce(root, data, closed)
  root.querySelector(".tl-clear").onclick = () => held.time.whole()
  root.querySelector(".tl-closer").onclick = () => { held.time.zoom(0.5, 0.6); held.time.press() }
  root.querySelector(".tl-farther").onclick = () => { held.time.zoom(0.5, 1 / 0.6); held.time.press() }
  root.querySelector(".tl-camera").onclick = () => held.chart?.isConnected && takePicture(held.chart, data.file, data.head)
  document.addEventListener("keydown", press)
  document.addEventListener("keydown", leave, true)
  document.addEventListener("keydown", enter, true)
  for (const own of ["keydown", "pointerdown"]) document.addEventListener(own, goesOn, true)
  addEventListener("beforeprint", toPaper)
  const looseDrops = catchDrops()
  keepLists()
  keepDrafts()
  toPaper()
  setTimeout(toGround)
  held.watch?.disconnect()
  const watch = held.watch = new MutationObserver(attach)
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["role"] })
  attach()
  if (held.marks?.layer.isConnected) settled()
  // A chart that is only about to come gives the focus to the same mark, once it is there.
  if (closed) {
    held.focused = last || held.focused || held.chart?.layout?.meta[0].selected
    held.refocus = true
    place()
  }
  return () => {
    watch.disconnect()
    document.removeEventListener("keydown", press)
    document.removeEventListener("keydown", leave, true)
    document.removeEventListener("keydown", enter, true)
    for (const own of ["keydown", "pointerdown"]) document.removeEventListener(own, goesOn, true)
    removeEventListener("beforeprint", toPaper)
    looseDrops()
  }
}
