export default function ({ parentElement, data, setStateValue }) {
  const host = parentElement.host ?? parentElement
  const step = () => {
    const found = Math.max(...data.steps.filter((each) => each <= host.getBoundingClientRect().width))
    return found === data.slim && window.innerWidth <= data.widestPhone ? data.phone : found
  }
  const say = (found) => {
    if (!host.isConnected || !Number.isFinite(found)) return
    if (host.dataset.step !== String(found)) host.dataset.step = found
    host.dataset.drawn = data.current
    document.cookie = `${data.cookie}=${found}; path=/; max-age=31536000; samesite=strict`
    if (found !== data.current) setStateValue("step", found)
  }
  // A width that is known already is said at once; another may be one of many while a window is drawn larger.
  let timer
  const look = () => {
    clearTimeout(timer)
    const found = step()
    if (found === data.current) say(found)
    else timer = setTimeout(() => say(step()), 120)
  }
  const observer = new ResizeObserver(look)
  observer.observe(host)
  return () => observer.disconnect()
}
