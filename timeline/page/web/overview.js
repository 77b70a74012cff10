// The whole time as a strip of bars on the chart's own edges, the chart's dates under it, and the window on time.
const percent = (share) => `${(share * 100).toFixed(3)}%`
const made = (className, style, text) => {
  const element = document.createElement("span")
  element.className = className
  Object.assign(element.style, style)
  if (text) element.textContent = text
  return element
}

const drawBars = (root, data) => {
  const highest = Math.max(1, ...data.bars.map((bar) => bar[1]))
  const tall = (count) => count ? `${Math.max(4, 24 * Math.sqrt(count / highest))}px` : "0"
  const bar = (at, count, name) =>
    made(name, { left: percent(at / data.bins), width: percent(0.8 / data.bins), height: tall(count) })
  root.querySelector(".tl-bars").replaceChildren(
    ...data.cuts.map(([left, right]) => made("tl-cut", { left: percent(left), width: percent(right - left) })),
    ...data.bars.flatMap(([at, all, shown]) => [bar(at, all, "tl-bar"), bar(at, shown, "tl-bar tl-shown")]),
  )
}

const drawDates = (root, ticks, time) => {
  root.querySelector(".tl-dates").replaceChildren(...ticks.map(([place, lines, major]) => {
    const at = time.moved(place)
    const date = made("tl-date", { left: percent(at) })
    if (at < -0.001 || at > 1.001) date.hidden = true
    lines.forEach((line, place) => date.append(made(major && place === lines.length - 1 ? "tl-year" : "", {}, line)))
    return date
  }))
}

// The strip answers to the pointer and, by its handles, to the arrow keys.
const answer = (root, time) => {
  const track = root.querySelector(".tl-track")
  const pane = root.querySelector(".tl-window")
  const handles = [...root.querySelectorAll(".tl-handle")]
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
  const stop = () => { track.onpointermove = track.onpointerup = track.onpointercancel = null }
  track.onpointerdown = (pressed) => {
    if (pressed.button) return
    const start = shareAt(pressed)
    const side = handles.indexOf(pressed.target)
    const within = pane === pressed.target && !time.isWhole()
    const move = moves[side >= 0 ? ["left", "right"][side] : within ? "shift" : "draw"]
    time.start()
    const old = time.held
    track.setPointerCapture(pressed.pointerId)
    track.onpointermove = (moved) => time.set(...move(start, shareAt(moved), old))
    track.onpointerup = (lifted) => {
      stop()
      if (Math.abs(shareAt(lifted) - start) * track.getBoundingClientRect().width < 4) time.cancel()
      else time.commit()
    }
    track.onpointercancel = () => { stop(); time.cancel() }
  }
  track.ondblclick = () => time.whole()
  const steps = { ArrowLeft: -0.01, ArrowDown: -0.01, ArrowRight: 0.01, ArrowUp: 0.01, PageDown: -0.1, PageUp: 0.1 }
  handles.forEach((handle, side) => {
    handle.onkeydown = (pressed) => {
      if (pressed.key === "Escape") { pressed.stopPropagation(); time.whole(); return }
      const [left, right] = time.period
      const to = { Home: side ? left + 0.01 : 0, End: side ? 1 : right - 0.01 }[pressed.key]
      const place = to ?? (pressed.key in steps ? time.period[side] + steps[pressed.key] : null)
      if (place === null) return
      pressed.preventDefault()
      pressed.stopPropagation()
      time.set(...moves[side ? "right" : "left"](0, Math.min(1, Math.max(0, place)), time.period))
      time.press(pressed.repeat)
    }
  })
}

const writers = new Map()
const writer = (locale) => {
  const known = writers.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  writers.set(locale, known)
  return known
}

const drawWindow = (root, time, locale) => {
  const said = writer(locale)
  const pane = root.querySelector(".tl-window")
  const { period } = time
  Object.assign(pane.style, { left: percent(period[0]), width: percent(period[1] - period[0]) })
  pane.classList.toggle("tl-whole", time.isWhole())
  root.querySelector(".tl-clear").hidden = time.isWhole()
  root.querySelector(".tl-over").classList.toggle("tl-part", !time.isWhole())
  root.querySelectorAll(".tl-handle").forEach((handle, side) => {
    const day = Math.min(time.last, Math.max(time.first, time.dayAt(period[side]) - side))
    handle.style.left = percent(period[side])
    handle.setAttribute("aria-valuemin", "0")
    handle.setAttribute("aria-valuemax", "100")
    handle.setAttribute("aria-valuenow", String(Math.round(period[side] * 100)))
    handle.setAttribute("aria-valuetext", said.format(new Date((day - EPOCH) * 86400000)))
    handle.title = handle.getAttribute("aria-valuetext")
  })
}
