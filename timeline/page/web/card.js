// What a mark says, as a box of the page: always whole in the window, wherever the chart has been scrolled to.
const TAGS = /(<\/?[bi]>|<br>)/
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#37;": "%" }
const plainOf = (text) => text.replace(/&(?:lt|gt|amp|#37);/g, (found) => ENTITIES[found])

// Only what Python writes is read as a tag; everything else, whatever it holds, is text.
const nodesOf = (said) => {
  const nodes = []
  let open = null
  for (const piece of said.split(TAGS)) {
    if (piece === "<br>") nodes.push(document.createElement("br"))
    else if (piece === "<b>" || piece === "<i>") open = piece[1]
    else if (piece === "</b>" || piece === "</i>") open = null
    else if (piece) {
      const node = document.createElement(open ?? "span")
      node.textContent = plainOf(piece)
      nodes.push(node)
    }
  }
  return nodes
}

const wordsOf = (said) => plainOf(said.replace(/\s*<br>/g, "\n").replace(/<\/?[bi]>/g, ""))

const MARGIN = 8
const AWAY = 16 // pixels between the mark and its box, so that the pointer covers neither

class Card {
  constructor(element) {
    this.element = element
    this.element.popover = "manual"
  }

  get isShown() { return this.element.matches(":popover-open") }

  // Beside (x, y) in the window: above it where there is room, else below, and shifted to be whole.
  show(x, y, said) {
    if (!this.element.isConnected) return
    if (this.said !== said) this.element.replaceChildren(...nodesOf(said))
    this.said = said
    if (!this.isShown) this.element.showPopover()
    const { width, height } = this.element.getBoundingClientRect()
    const wide = document.documentElement.clientWidth
    const left = Math.min(Math.max(MARGIN, x - width / 3), wide - width - MARGIN)
    const above = y - AWAY - height
    const below = Math.min(y + AWAY, innerHeight - height - MARGIN)
    const top = above >= MARGIN ? above : Math.max(MARGIN, below)
    Object.assign(this.element.style, { left: `${Math.max(MARGIN, left)}px`, top: `${top}px` })
  }

  hide() { if (this.isShown) this.element.hidePopover() }
}
