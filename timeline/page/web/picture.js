// The whole chart as a PNG, in the colours and the letters that it has on the page, under what it is of.
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

// The pixels that exported pictures have above their chart, and in them the title with, under it, where it comes from.
const HEAD = 62
const HEAD_LINES = [{ "font-size": "19px", "font-weight": "700", y: 31 }, { "font-size": "13px", "font-weight": "400", y: 51 }]
const ASIDE = 16

// As much of the words as a line has room for.
const fitting = (words, { "font-size": size, "font-weight": weight }, family, room) => {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = `${weight} ${size} ${family}`
  const wide = (said) => pen.measureText(said).width
  if (wide(words) <= room) return words
  const letters = Array.from(words)
  while (letters.length && wide(`${letters.join("")}…`) > room) letters.pop()
  return `${letters.join("").trimEnd()}…`
}

const headOf = (chart, head, ink) => head.map((words, at) => {
  const { width, font } = chart._fullLayout
  const line = svg("text", { ...HEAD_LINES[at], x: ASIDE, "font-family": font.family })
  line.style.fill = ink
  line.textContent = fitting(words, HEAD_LINES[at], font.family, width - 2 * ASIDE)
  return line
})

const drawing = async (chart, head) => {
  const { width } = chart._fullLayout
  const height = chart._fullLayout.height + HEAD
  const whole = svg("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` })
  const style = document.createElementNS(SVG, "style")
  style.textContent = await fontFace()
  const { backgroundColor, color } = getComputedStyle(document.querySelector(".stApp"))
  const below = svg("g", { transform: `translate(0, ${HEAD})` })
  whole.append(style, svg("rect", { width: "100%", height: "100%", fill: backgroundColor }), ...headOf(chart, head, color), below)
  for (const layer of chart.querySelectorAll(".main-svg")) {
    const copy = layer.cloneNode(true)
    copy.querySelectorAll(".hoverlayer, .draglayer, .zoomlayer").forEach((each) => each.remove())
    const inks = [...layer.querySelectorAll(".textpoint text, .annotation-text")].map((each) => getComputedStyle(each).fill)
    copy.querySelectorAll(".textpoint text, .annotation-text").forEach((each, at) => { each.style.fill = inks[at] })
    below.append(...copy.childNodes)
  }
  return new XMLSerializer().serializeToString(whole)
}

const takePicture = async (chart, name, head) => {
  const { width } = chart._fullLayout
  const height = chart._fullLayout.height + HEAD
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await drawing(chart, head))}`
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
