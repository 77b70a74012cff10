// A place to drop files that says it is nothing, and yet has a name, is read out as neither.
const PLACE = "[data-testid=stFileUploaderDropzone]"
const nameDrops = () => document.querySelectorAll(`${PLACE}[role=presentation]`)
  .forEach((each) => each.setAttribute("role", "group"))

// A file may be dropped anywhere on the page. Beside its place the browser would leave the page and show the file.
const CLOSED = "[class*=st-key-paste_box] details:not([open]) > summary"
const inputFor = () => document.querySelector(`.st-key-asked_file ${PLACE} input`) ?? document.querySelector(`${PLACE} input`)
const holdsFiles = (dragged) => [...(dragged.dataTransfer?.types ?? [])].includes("Files")
const isElsewhere = (dragged) => holdsFiles(dragged) && !dragged.target.closest?.(PLACE)
const light = (on) => document.documentElement.classList.toggle("tl-dropping", on)

// The box that holds the place may be folded: it is opened, which draws the page anew. What is given before that is over is
// lost, so it is given to a place that is still the same a moment later, with nothing under way.
const isBusy = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "running"
const give = (files, tries = 60, last = null) => {
  const input = inputFor()
  const folded = input ? input.closest("details:not([open])")?.querySelector("summary") : document.querySelector(CLOSED)
  folded?.click()
  if (!input || folded || input !== last || isBusy()) {
    if (tries) setTimeout(give, 150, files, tries - 1, input)
    return
  }
  const given = new DataTransfer()
  for (const file of input.multiple ? files : files.slice(0, 1)) given.items.add(file)
  input.files = given.files
  input.dispatchEvent(new Event("change", { bubbles: true }))
}

const catchDrops = () => {
  const over = (dragged) => {
    light(holdsFiles(dragged) && Boolean(inputFor() ?? document.querySelector(CLOSED)))
    if (isElsewhere(dragged)) dragged.preventDefault()
  }
  const leave = (dragged) => { if (!dragged.relatedTarget) light(false) }
  const drop = (dropped) => {
    light(false)
    if (!isElsewhere(dropped)) return
    dropped.preventDefault()
    give([...dropped.dataTransfer.files])
  }
  const listeners = [["dragover", over], ["dragleave", leave], ["drop", drop]]
  listeners.forEach(([name, listener]) => addEventListener(name, listener))
  return () => listeners.forEach(([name, listener]) => removeEventListener(name, listener))
}
