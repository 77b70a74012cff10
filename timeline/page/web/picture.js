// The whole chart as a PNG, in the colours and the letters that it has on the page.
const SVG = "http://www.w3.org/2000/svg"
const SHARP = 2 // pixels of the picture for one of the page

const fontFace = async () => {
  const rules = [...document.styleSheets].flatMap((sheet) => { try { return [...sheet.cssRules] } catch { return [] } })
  const face = rules.find((rule) => rule instanceof CSSFontFaceRule && rule.style.fontStyle !== "italic"
    && /Source Sans/.test(rule.style.fontFamily))
  const address = face && /url\(["']?([^"')]+)/.exec(face.style.src)?.[1]
  if (!address) return ""
  const font = await (await fetch(new URL(address, face.parentStyleSheet.href ?? location.href))).blob()
  const data = await new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.readAsDataURL(font)
  })
  return `@font-face{font-family:"Source Sans";font-weight:200 900;src:url(${data})}`
}

const drawing = async (chart) => {
  const { width, height } = chart._fullLayout
  const whole = document.createElementNS(SVG, "svg")
  Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` })
    .forEach(([name, value]) => whole.setAttribute(name, value))
  const style = document.createElementNS(SVG, "style")
  style.textContent = await fontFace()
  const ground = document.createElementNS(SVG, "rect")
  Object.entries({ width: "100%", height: "100%", fill: getComputedStyle(document.querySelector(".stApp")).backgroundColor })
    .forEach(([name, value]) => ground.setAttribute(name, value))
  whole.append(style, ground)
  for (const layer of chart.querySelectorAll(".main-svg")) {
    const copy = layer.cloneNode(true)
    copy.querySelectorAll(".hoverlayer, .draglayer, .zoomlayer").forEach((each) => each.remove())
    const inks = [...layer.querySelectorAll(".textpoint text, .annotation-text")].map((each) => getComputedStyle(each).fill)
    copy.querySelectorAll(".textpoint text, .annotation-text").forEach((each, at) => { each.style.fill = inks[at] })
    whole.append(...copy.childNodes)
  }
  return new XMLSerializer().serializeToString(whole)
}

const takePicture = async (chart, name) => {
  const { width, height } = chart._fullLayout
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await drawing(chart))}`
  await image.decode()
  const canvas = document.createElement("canvas")
  Object.assign(canvas, { width: width * SHARP, height: height * SHARP })
  const pen = canvas.getContext("2d")
  pen.scale(SHARP, SHARP)
  pen.drawImage(image, 0, 0)
  const link = document.createElement("a")
  link.download = `${name}.png`
  link.href = canvas.toDataURL("image/png")
  link.click()
}
