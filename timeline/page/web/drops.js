export default function () {
  const watch = new MutationObserver(nameDrops)
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["role"] })
  nameDrops()
  const loose = catchDrops()
  keepLists()
  return () => {
    watch.disconnect()
    loose()
  }
}
