export default function ({ parentElement, data, setStateValue }) {
  const host = parentElement.host ?? parentElement
  const step = () => Math.max(...data.steps.filter((each) => each <= host.getBoundingClientRect().width))
  let timer
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (host.isConnected && Number.isFinite(step()) && step() !== data.current) setStateValue("step", step())
    }, 120)
  }
  const observer = new ResizeObserver(look)
  observer.observe(host)
  return () => observer.disconnect()
}
