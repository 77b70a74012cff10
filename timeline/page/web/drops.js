export default function () {
  const look = () => {
    nameDrops()
    fillBoxes()
  }
  const watch = new MutationObserver(look)
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["role"] })
  look()
  const loose = catchDrops()
  keepLists()
  keepDrafts()
  return () => {
    watch.disconnect()
    loose()
  }
}
