// The numbers on groups of events, as plotly would write them: it takes longer for a hundred than for all other marks.
const LETTERS = { "text-anchor": "middle", "font-size": "10px", "font-weight": "700" }

const writeCounts = (chart) => {
  const { xaxis, yaxis } = chart._fullLayout
  const named = (group) => group.__data__?.[0]?.trace
  const group = [...chart.querySelectorAll(".scatterlayer .trace")].find((each) => named(each)?.name === "clusters")
  if (!group || named(group).mode !== "markers") return
  const { x, y, text } = named(group)
  const counts = svg("g", { class: "tl-counts" })
  text.forEach((count, at) => {
    if (!count) return
    const words = svg("text", { ...LETTERS, x: xaxis.l2p(x[at]), y: yaxis.l2p(y[at]) + 3.5 })
    Object.assign(words.style, { fill: "rgb(255, 255, 255)", fontFamily: chart._fullLayout.font.family })
    words.textContent = count
    counts.append(svg("g", { class: "textpoint" }))
    counts.lastChild.append(words)
  })
  group.querySelector(".tl-counts")?.remove()
  group.append(counts)
}

const svg = (name, values) => {
  const made = document.createElementNS(SVG, name)
  Object.entries(values).forEach(([key, value]) => made.setAttribute(key, value))
  return made
}
