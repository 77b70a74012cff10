// The chart is drawn anew beside or above the article: its mark of the selected event is brought into sight.
let found = ""
const find = (id, narrow, tries = 40) => {
  const chart = document.querySelector(".js-plotly-plot")
  const main = document.querySelector(".stMain")
  const meta = chart?.layout?.meta?.[0]
  if (!main || meta?.selected !== id || (meta.form === "spine") !== narrow) {
    if (tries) setTimeout(() => find(id, narrow, tries - 1), 120)
    return
  }
  stirred = false
  keep(id, chart, main)
}
// What comes after the chart moves it; until the page is quiet or the reader stirs, the mark is looked after.
let stirred = false
for (const own of ["wheel", "pointerdown", "keydown", "touchmove"]) {
  addEventListener(own, () => { stirred = true }, { capture: true, passive: true })
}
const keep = (id, chart, main, looks = 12) => {
  if (stirred || !chart.isConnected || chart.layout?.meta?.[0]?.selected !== id) return
  bring(id, chart, main)
  if (looks) setTimeout(() => keep(id, chart, main, looks - 1), 250)
}
const bring = (id, chart, main) => {
  const places = [...chart._fullData.filter((trace) => trace.name === "events"), chart.layout.meta[0].caught?.labels]
    .filter((trace) => trace?.customdata)
    .map((trace) => trace.y[trace.customdata.findIndex((data) => data[0] === id)])
  const place = places.find((each) => each !== undefined)
  if (place === undefined) return
  const { yaxis } = chart._fullLayout
  const y = chart.getBoundingClientRect().top + yaxis._offset + yaxis.l2p(place)
  const sheet = document.querySelector(".st-key-sheet")
  const lowest = (sheet ? sheet.getBoundingClientRect().top : innerHeight) - 60
  const highest = 110
  if (y < highest || y > lowest) main.scrollBy({ top: y - (highest + lowest) / 2 })
}

// The form to correct an event stands below the article: once opened it is brought into sight, as it grows.
// Who opened it by a key and is at work nowhere else goes on in its first field.
let edited = ""
const showForm = (looks = 10) => {
  if (!edited || stirred) return
  const form = document.querySelector(".st-key-editor [data-testid=stForm]")
  form?.scrollIntoView({ block: "nearest" })
  const active = document.activeElement
  const isFree = active === document.body || active?.classList.contains("tl-mark")
  if (isFree) form?.querySelector("input")?.focus({ preventScroll: true })
  if (looks) setTimeout(() => showForm(looks - 1), 150)
}

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const panel = parentElement.querySelector(".tl-article")
  const pieces = data.pieces.map((piece) => {
    const span = document.createElement("span")
    span.textContent = piece.text
    if (piece.kind) span.className = piece.kind
    if (piece.event) {
      span.dataset.event = piece.event
      if (piece.first) {
        // One button a sentence, however many pieces it is in.
        span.setAttribute("role", "button")
        span.dataset.first = ""
      }
    }
    return span
  })
  panel.replaceChildren(...pieces)
  // What can be focused cannot be marked with the mouse, so sentences are focusable only between presses.
  // They are one stop of Tab, as the marks on the chart are; arrows, Home and End go from one to the next.
  const sentences = [...panel.querySelectorAll("[data-first]")]
  let stop = sentences.find((each) => each.dataset.event === data.selected) ?? sentences[0]
  const focusable = (yes) => sentences.forEach((each) => {
    if (yes) each.tabIndex = each === stop ? 0 : -1
    else each.removeAttribute("tabindex")
  })
  const stopAt = (sentence) => {
    stop = sentence
    focusable(true)
    stop.focus()
  }
  const step = (pressed) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return false
    const at = sentences.indexOf(pressed.target)
    const last = sentences.length - 1
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[pressed.key]
    if (at < 0 || to === undefined) return false
    stopAt(sentences[Math.min(last, Math.max(0, to))])
    return true
  }
  focusable(true)
  panel.onpointerdown = () => focusable(false)
  panel.onpointerup = () => setTimeout(() => focusable(true), 50)
  const pick = (target) => {
    const found = target.closest ? target.closest("[data-event]") : null
    if (found) setTriggerValue("picked", found.dataset.event)
    return found
  }
  const length = (text) => Array.from(text).length
  const upTo = (at) => pieces.slice(0, at).reduce((sum, each) => sum + length(each.textContent), 0)
  const place = (node, offset) => {
    if (node === panel) return upTo(offset)
    const inText = node.nodeType === Node.TEXT_NODE
    const at = pieces.indexOf((inText ? node.parentElement : node).closest("span"))
    if (at < 0) return null
    return inText ? upTo(at) + length(node.textContent.slice(0, offset)) : upTo(offset ? at + 1 : at)
  }
  let last = ""
  const mark = () => {
    const chosen = getSelection()
    if (!chosen.rangeCount || !panel.contains(chosen.anchorNode) || !String(chosen).trim()) return
    const range = chosen.getRangeAt(0)
    const ends = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)]
    if (ends.includes(null) || String(ends) === last) return
    last = String(ends)
    setStateValue("marked", [data.article, ...ends])
  }
  panel.onmouseup = () => setTimeout(mark, 10)
  panel.onkeyup = (happening) => { if (happening.shiftKey || happening.key === "Shift") mark() }
  panel.onclick = (happening) => { if (!String(getSelection())) pick(happening.target) }
  panel.onkeydown = (happening) => {
    const picks = (happening.key === "Enter" || happening.key === " ") && pick(happening.target)
    if (picks || step(happening)) happening.preventDefault()
  }
  const key = parentElement.querySelector(".tl-key")
  key.hidden = !data.selected
  key.replaceChildren(...["sentence", "expression", "actor", "trigger"].map((kind) => {
    const sign = document.createElement("b")
    sign.className = kind
    sign.textContent = {
      sentence: worded("sentence"), expression: worded("time"), actor: worded("who"), trigger: worded("what"),
    }[kind]
    return sign
  }))
  // A page that comes to be laid out for a phone has another chart, in which the mark stands elsewhere.
  const sought = `${data.selected} ${data.narrow}`
  if (data.selected && sought !== found) find(data.selected, data.narrow)
  found = sought
  const editing = data.editing ? data.selected : ""
  if (editing && editing !== edited) {
    stirred = false
    setTimeout(showForm)
  }
  edited = editing
  const marked = panel.querySelector(".anchor") ?? panel.querySelector(".sentence")
  if (marked) panel.scrollTop += marked.getBoundingClientRect().top - panel.getBoundingClientRect().top - 90
}
