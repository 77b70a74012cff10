// A list that has been opened goes away when the page is scrolled. Where it is the page that moves by itself, as while
// something is still opening above or below it, the list stays, and is put beside its box again: its maker takes the
// move for one that a changed window makes.
const LATELY = 400
const MOVES = ["wheel", "touchmove", "keydown"]

let keeps = false

const keepLists = () => {
  if (keeps) return
  keeps = true
  let moved = -Infinity
  let pressed = false
  const moves = () => { moved = performance.now() }
  const presses = (event) => { pressed = event.type === "pointerdown" }
  const stays = () => {
    if (pressed || performance.now() - moved < LATELY || !document.querySelector("[role=listbox]")) return
    visualViewport?.dispatchEvent(new Event("resize"))
  }
  for (const each of MOVES) addEventListener(each, moves, { capture: true, passive: true })
  for (const each of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(each, presses, true)
  addEventListener("scroll", stays, { capture: true, passive: true })
}
