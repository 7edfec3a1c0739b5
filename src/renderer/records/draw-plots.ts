import type { InsightPlots } from '../../shared/ipc/insights'

const WIDTH = 1200
const EDGE = 40
const LINE = 26
const LABEL = 520
const BAR = 480
const COLOURS = ['#0a5c6b', '#8a4b00'] as const

/** The plots as one picture, drawn as they stand on the screen; always light, since it goes onto paper and into slides. */
export async function drawPlots({ plots }: InsightPlots, heading: string): Promise<Uint8Array | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = plots.reduce((high, { bars }) => high + LINE * (bars.length + 3), EDGE * 2 + LINE)
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = '#fffefb'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  let y = EDGE
  const write = (text: string, x: number, weight: number, most?: number): void => {
    pen.font = `${weight} 17px 'Atkinson Hyperlegible Next', sans-serif`
    pen.fillStyle = '#17212b'
    pen.fillText(most === undefined ? text : shortened(pen, text, most), x, y)
  }
  write(heading, EDGE, 700)
  y += LINE * 2
  for (const { title, series, bars } of plots) {
    write(series.length > 0 ? `${title} (${series.join(' / ')})` : title, EDGE, 700)
    y += LINE
    const longest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((all, part) => all + part, 0)))
    for (const { label, parts, aside } of bars) {
      write(label, EDGE, 400, LABEL - 20)
      let x = EDGE + LABEL
      parts.forEach((part, at) => {
        const long = (part / longest) * BAR
        pen.fillStyle = COLOURS[at] ?? COLOURS[0]
        pen.fillRect(x, y - 14, long, 16)
        x += long
      })
      write([parts.join(' / '), aside ?? ''].join(' '), x + 8, 400)
      y += LINE
    }
    y += LINE
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
}

function shortened(pen: CanvasRenderingContext2D, text: string, most: number): string {
  if (pen.measureText(text).width <= most) return text
  let short = text
  while (short.length > 1 && pen.measureText(`${short}…`).width > most) short = short.slice(0, -1)
  return `${short}…`
}
