export default function ({ parentElement, data, setStateValue }) {
  const host = parentElement.host ?? parentElement
  const step = () => {
    const found = Math.max(...data.steps.filter((each) => each <= host.getBoundingClientRect().width))
    return found === data.slim && window.innerWidth <= data.widestPhone ? data.phone : found
  }
  let timer
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const found = step()
      if (!host.isConnected || !Number.isFinite(found)) return
      host.dataset.step = found
      document.cookie = `${data.cookie}=${found}; path=/; max-age=31536000; samesite=strict`
      if (found !== data.current) setStateValue("step", found)
    }, 120)
  }
  const observer = new ResizeObserver(look)
  observer.observe(host)
  return () => observer.disconnect()
}
