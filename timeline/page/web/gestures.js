// Wheel, drag, pinch and keys on the chart: each changes the window on time, which `time` holds.
const FASTEST = 40 // milliseconds a wheel may be silent and still be the same turn of it
const SLIP = 8 // pixels that a press may slip and still be a click, as plotly has it
const TAP = 600
const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable=true], [role=listbox], canvas")

const gestures = (chart, time, act) => {
  const area = () => {
    const { xaxis } = chart._fullLayout
    const left = xaxis._offset + xaxis.l2p(0)
    return { left, width: xaxis.l2p(1) - xaxis.l2p(0) }
  }
  const within = (happening) => {
    const box = chart.getBoundingClientRect()
    return { x: happening.clientX - box.left, y: happening.clientY - box.top }
  }
  const shareAt = (x) => {
    const { left, width } = area()
    return Math.min(1, Math.max(0, (x - left) / width))
  }
  const isWide = () => chart.layout.meta[0].form === "score"
  const scroller = () => document.querySelector(".stMain") ?? document.scrollingElement

  // The wheel looks closer where the page is at its top, and further off again while a part of time is shown;
  // whatever began as scrolling goes on as scrolling.
  let scrolled = 0
  const wheel = (turned) => {
    if (!isWide()) return
    const now = performance.now()
    const aside = turned.shiftKey ? turned.deltaY || turned.deltaX : turned.deltaX
    const asked = turned.ctrlKey || turned.metaKey
    const sideways = !asked && Math.abs(aside) > (turned.shiftKey ? 0 : Math.abs(turned.deltaY))
    const closer = turned.deltaY < 0
    const zooms = asked || (closer ? scroller().scrollTop <= 1 : !time.isWhole())
    if ((!sideways && !zooms) || (!asked && now - scrolled < FASTEST) || (sideways && time.isWhole())) {
      scrolled = now
      return
    }
    turned.preventDefault()
    const unit = turned.deltaMode === 1 ? 16 : turned.deltaMode === 2 ? 400 : 1
    if (sideways) time.shift((aside * unit) / area().width)
    else time.zoom(shareAt(within(turned).x), Math.exp(Math.min(300, Math.max(-300, turned.deltaY * unit)) * 0.0022))
    time.settle()
  }

  const fingers = new Map()
  let began = null
  let tapped = false
  const spread = () => {
    const [one, other] = [...fingers.values()]
    return { middle: (one.x + other.x) / 2, apart: Math.max(20, Math.abs(one.x - other.x)) }
  }
  const press = (pressed) => {
    const at = within(pressed)
    if (pressed.button) return
    fingers.set(pressed.pointerId, at)
    // plotly lays a cover over the page while the mouse is down, so what follows is heard from the window.
    pressing.forEach(([name, listener]) => addEventListener(name, listener, true))
    time.start()
    if (fingers.size === 2) began = { pinch: spread() }
    else began = { ...at, when: performance.now(), touch: pressed.pointerType === "touch", draws: pressed.shiftKey }
  }
  const hover = (moved) => {
    const at = within(moved)
    if (moved.pointerType !== "touch" && !moved.buttons) act.point(nearest(chart, at.x, at.y, REACH.mouse))
  }
  const move = (moved) => {
    const at = within(moved)
    if (!fingers.has(moved.pointerId)) return
    fingers.set(moved.pointerId, at)
    if (!isWide() || !began) return
    if (began.pinch) {
      if (fingers.size < 2) return
      const { middle, apart } = spread()
      time.pinch(shareAt(began.pinch.middle), began.pinch.apart / apart, (middle - began.pinch.middle) / area().width)
      return
    }
    if (!began.drags && Math.abs(at.x - began.x) < SLIP) return
    if (!began.drags) {
      began.drags = true
      act.point(null)
    }
    if (began.draws || (time.isWhole(true) && !began.touch)) time.draw(shareAt(began.x), shareAt(at.x))
    else time.drag((began.x - at.x) / area().width)
  }
  const release = (lifted) => {
    if (!fingers.delete(lifted.pointerId) || fingers.size) return
    pressing.forEach(([name, listener]) => removeEventListener(name, listener, true))
    if (!began) return
    const { touch, drags, pinch, when } = began
    const at = within(lifted)
    const start = began
    began = null
    if (drags || pinch) { time.commit(); return }
    time.release()
    tapped = lifted.type === "pointerup" && performance.now() - when < TAP
      && Math.hypot(at.x - start.x, at.y - start.y) < SLIP
    if (tapped) act.open(nearest(chart, at.x, at.y, touch ? REACH.touch : REACH.mouse))
  }
  // Without this the browser would press the mouse too, where the finger was.
  const lift = (lifted) => {
    lifted.stopPropagation()
    if (tapped) lifted.preventDefault()
    tapped = false
  }

  const pressing = [["pointermove", move], ["pointerup", release], ["pointercancel", release]]
  const listeners = [
    [chart, "wheel", wheel, { passive: false }],
    [chart, "pointerdown", press, {}],
    [chart, "pointermove", hover, {}],
    [chart, "pointerleave", (left) => { if (!fingers.size && left.pointerType !== "touch") act.point(null) }, {}],
    // plotly would take the first tap for pointing, and a second on another mark for the first one's.
    [chart, "touchstart", (touched) => touched.stopPropagation(), { capture: true, passive: true }],
    [chart, "touchend", lift, { capture: true, passive: false }],
  ]
  listeners.forEach(([on, name, listener, how]) => on.addEventListener(name, listener, how))
  return () => listeners.forEach(([on, name, listener, how]) => on.removeEventListener(name, listener, how))
}
