// What is typed into a box and not sent yet is kept by the tab: who looks at another page, or loads this one anew, finds
// it there again. What was sent is kept by the server.
const BOXES = ["text textarea", "published input", "links textarea", "taken_published input"].map((each) => `.st-key-${each}`)
const SENDS = "[data-testid=stFormSubmitButton]"
const boxOf = (target) => BOXES.find((each) => target.matches?.(each))

// The tab may have no room left, or be told to keep nothing.
const inTab = (act) => {
  try {
    return act(sessionStorage)
  } catch {
    return null
  }
}
const forget = (form) => BOXES.filter((each) => form?.querySelector(each)).forEach((each) => inTab((kept) => kept.removeItem(each)))
const formOf = (target) => target.closest?.("[data-testid=stForm]")

let keepsDrafts = false
const keepDrafts = () => {
  if (keepsDrafts) return
  keepsDrafts = true
  addEventListener("input", ({ target }) => {
    const box = boxOf(target)
    if (box) inTab((kept) => kept.setItem(box, target.value))
  }, true)
  addEventListener("click", ({ target }) => { if (target.closest?.(SENDS)) forget(formOf(target)) }, true)
  addEventListener("keydown", ({ key, target, ctrlKey, metaKey }) => {
    const sends = key === "Enter" && (target.tagName === "INPUT" || ctrlKey || metaKey)
    if (sends && boxOf(target)) forget(formOf(target))
  }, true)
}

// A box that has just come is empty, or is about to be filled with what was sent last.
const filled = new WeakSet()
const fillBoxes = () => BOXES.forEach((each) => {
  const box = document.querySelector(each)
  if (!box || filled.has(box)) return
  filled.add(box)
  fill(box, each)
})
const fill = (box, place, looks = 6) => {
  const draft = inTab((kept) => kept.getItem(place))
  if (draft === null || !box.isConnected) return
  if (draft !== box.value) {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value").set.call(box, draft)
    box.dispatchEvent(new Event("input", { bubbles: true }))
  }
  if (looks) setTimeout(fill, 100, box, place, looks - 1)
}
