// The whole time as a strip of bars; a window on it, to be drawn, dragged and stretched, chooses a period.
const EPOCH = 719163 // the ordinal of 1 January 1970
const isoOf = (day) => new Date((day - EPOCH) * 86400000).toISOString().slice(0, 10)

export default function ({ parentElement, data, setTriggerValue }) {
  const track = parentElement.querySelector(".tl-track")
  const pane = parentElement.querySelector(".tl-window")
  const clear = parentElement.querySelector(".tl-clear")
  const handles = [...parentElement.querySelectorAll(".tl-handle")]
  const said = new Intl.DateTimeFormat(data.locale, { dateStyle: "medium", timeZone: "UTC" })
  const { knots } = data
  const first = knots[0][0]
  const last = knots[knots.length - 1][0]

  const along = (value, from, to) => {
    const at = Math.max(1, knots.findIndex((knot) => value <= knot[from]) < 0
      ? knots.length - 1 : knots.findIndex((knot) => value <= knot[from]))
    const [before, after] = [knots[at - 1], knots[at]]
    const share = (value - before[from]) / (after[from] - before[from] || 1)
    return before[to] + (after[to] - before[to]) * Math.min(1, Math.max(0, share))
  }
  const placeOf = (day) => along(day, 0, 1)
  const dayAt = (place) => Math.round(along(place, 1, 0))

  const element = (className, style, text) => {
    const made = document.createElement("span")
    made.className = className
    Object.assign(made.style, style)
    if (text) made.textContent = text
    return made
  }
  const percent = (share) => `${(share * 100).toFixed(3)}%`
  const highest = Math.max(1, ...data.bars.map((bar) => bar[1]))
  const tall = (count) => count ? `${Math.max(4, 28 * Math.sqrt(count / highest))}px` : "0"
  parentElement.querySelector(".tl-bars").replaceChildren(
    ...data.cuts.map(([left, right]) => element("tl-cut", { left: percent(left), width: percent(right - left) })),
    ...data.bars.flatMap(([at, all, shown]) => [
      element("tl-bar", { left: percent(at / data.bins), width: percent(0.8 / data.bins), height: tall(all) }),
      element("tl-bar tl-shown", { left: percent(at / data.bins), width: percent(0.8 / data.bins), height: tall(shown) }),
    ]),
  )
  parentElement.querySelector(".tl-dates").replaceChildren(
    ...data.ticks.map(([at, text]) => element("tl-date", { left: percent(at) }, text)))

  let period = [data.begin === null ? 0 : placeOf(data.begin), data.end === null ? 1 : placeOf(data.end + 1)]
  const isWhole = () => period[0] <= 0.001 && period[1] >= 0.999
  const draw = () => {
    Object.assign(pane.style, { left: percent(period[0]), width: percent(period[1] - period[0]) })
    pane.classList.toggle("tl-whole", isWhole())
    clear.hidden = isWhole()
    handles.forEach((handle, side) => {
      const day = Math.min(last, Math.max(first, dayAt(period[side]) - side))
      handle.style.left = percent(period[side])
      handle.setAttribute("aria-valuemin", "0")
      handle.setAttribute("aria-valuemax", "100")
      handle.setAttribute("aria-valuenow", String(Math.round(period[side] * 100)))
      handle.setAttribute("aria-valuetext", said.format(new Date((day - EPOCH) * 86400000)))
      handle.title = handle.getAttribute("aria-valuetext")
    })
  }
  const commit = () => {
    const begin = period[0] <= 0.001 ? "" : isoOf(dayAt(period[0]))
    const end = period[1] >= 0.999 ? "" : isoOf(Math.max(dayAt(period[0]), dayAt(period[1]) - 1))
    setTriggerValue("period", [begin, end])
  }
  const whole = () => { period = [0, 1]; draw(); commit() }
  draw()

  const shareAt = (happening) => {
    const box = track.getBoundingClientRect()
    return Math.min(1, Math.max(0, (happening.clientX - box.left) / box.width))
  }
  const moves = {
    draw: (start, now) => [Math.min(start, now), Math.max(start, now)],
    left: (start, now, old) => [Math.min(now, old[1] - 0.004), old[1]],
    right: (start, now, old) => [old[0], Math.max(now, old[0] + 0.004)],
    shift: (start, now, old) => {
      const by = Math.min(1 - old[1], Math.max(-old[0], now - start))
      return [old[0] + by, old[1] + by]
    },
  }
  track.onpointerdown = (pressed) => {
    if (pressed.target === clear || pressed.button) return
    const start = shareAt(pressed)
    const old = period
    const side = handles.indexOf(pressed.target)
    const within = pane === pressed.target && !isWhole()
    const move = moves[side >= 0 ? ["left", "right"][side] : within ? "shift" : "draw"]
    track.setPointerCapture(pressed.pointerId)
    track.onpointermove = (moved) => { period = move(start, shareAt(moved), old); draw() }
    track.onpointerup = (let_go) => {
      track.onpointermove = track.onpointerup = track.onpointercancel = null
      const moved = Math.abs(shareAt(let_go) - start) * track.getBoundingClientRect().width
      if (moved < 4) { period = old; draw() } else commit()
    }
    track.onpointercancel = () => { track.onpointermove = track.onpointerup = null; period = old; draw() }
  }
  track.ondblclick = whole
  clear.onclick = whole
  let waiting
  const steps = { ArrowLeft: -0.01, ArrowDown: -0.01, ArrowRight: 0.01, ArrowUp: 0.01, PageDown: -0.1, PageUp: 0.1 }
  handles.forEach((handle, side) => {
    handle.onkeydown = (pressed) => {
      if (pressed.key === "Escape") { whole(); return }
      const to = { Home: side ? period[0] + 0.01 : 0, End: side ? 1 : period[1] - 0.01 }[pressed.key]
      const place = to ?? (pressed.key in steps ? period[side] + steps[pressed.key] : null)
      if (place === null) return
      pressed.preventDefault()
      period = moves[side ? "right" : "left"](0, Math.min(1, Math.max(0, place)), period)
      draw()
      clearTimeout(waiting)
      waiting = setTimeout(commit, 400)
    }
  })
  return () => clearTimeout(waiting)
}
