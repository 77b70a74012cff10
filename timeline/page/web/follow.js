// While the window on time is being moved, the chart as it is drawn goes along, until the page has drawn it anew.
const follow = (chart, time) => {
  const layout = chart._fullLayout
  const meta = chart.layout.meta[0]
  if (meta.form !== "score" || !layout?.xaxis) return
  const { xaxis } = layout
  const left = xaxis._offset + xaxis.l2p(0)
  const width = xaxis.l2p(1) - xaxis.l2p(0)
  const from = time.moved(0)
  const scale = time.moved(1) - from
  const still = Math.abs(from) < 1e-6 && Math.abs(scale - 1) < 1e-6
  const turn = still ? "" : `translateX(${left + from * width - scale * left}px) scaleX(${scale})`
  const layer = chart.querySelector(".cartesianlayer")
  if (layer) layer.style.transform = turn
  // What tells no time stays: the key under the chart and the names of lanes, which are drawn last. Words go along, and
  // keep their width.
  const back = still ? "" : `translateX(${left - (left + from * width) / scale}px) scaleX(${1 / scale})`
  chart.querySelectorAll(".scatterlayer .trace, .barlayer .trace").forEach((each) => {
    const trace = each.__data__?.[0]?.trace
    if (!trace) return
    if (trace.index >= meta.key) each.style.transform = back
    else each.querySelectorAll(".textpoint text").forEach((words) => {
      const x = Number(words.getAttribute("x"))
      words.style.transform = still ? "" : `translateX(${x - x / scale}px) scaleX(${1 / scale})`
    })
  })
  chart.querySelectorAll(".infolayer .annotation").forEach((each) => {
    const at = Number(each.dataset.index)
    const x = layout.annotations[at].x
    each.style.transform = still ? "" : `translateX(${(time.moved(x) - x) * width}px)`
  })
}
