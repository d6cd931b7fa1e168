// A figure that the build has drawn, as a file: its drawing in the page's colours, what the reader has moved upon it, and its names.
import { density, legendHeight, lineHeight, margin, svgText } from "./picture.ts";
import { pagePalette } from "./pen.ts";

/** A curve's name, and how its line is drawn: a sample of it that stands in the page. */
interface NamedLine {
  text: string;
  sample: SVGPathElement;
}

export interface DrawnFigure {
  /** With the still drawings, of which one is seen, and the marks upon them. */
  plot: HTMLElement;
  lines: NamedLine[];
  samples(): Promise<(string | number)[][]>;
}

const sampleWidth = 40;

function share(length: string): number {
  return Number.parseFloat(length) / 100;
}

export function drawnSvg({ plot, lines }: DrawnFigure): { text: string; width: number; height: number } {
  const still = [...plot.querySelectorAll<SVGSVGElement>("svg.still")].find((one) => one.getClientRects().length > 0)!;
  const { width, height } = still.viewBox.baseVal;
  const { paper, point } = pagePalette();
  const upright = [...plot.querySelectorAll<HTMLElement>(".marks b")].map(({ style }) => {
    const x = share(style.left) * width;
    return `<path d="M${x} 0V${(1 - share(style.bottom)) * height}" stroke="${point}" stroke-dasharray="4 3"/>`;
  });
  const dots = [...plot.querySelectorAll<HTMLElement>(".marks i")].map(({ style }) => `<circle cx="${share(style.left) * width}" cy="${share(style.top) * height}" r="4.5" fill="${style.background}" stroke="${paper}" stroke-width="2"/>`);
  const named = lines.map(({ text, sample }, index) => {
    const y = height + (index + 0.5) * lineHeight;
    const { stroke, strokeDasharray } = getComputedStyle(sample);
    const name = document.createElement("i");
    name.textContent = text;
    return `<path d="M${margin} ${y}h${sampleWidth}" stroke="${stroke}" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="${strokeDasharray.replace(/px/g, "")}"/><text x="${2 * margin + sampleWidth}" y="${y}" dy="0.34em" fill="currentColor">${name.innerHTML}</text>`;
  });
  const whole = height + legendHeight(lines.length);
  const style = getComputedStyle(plot);
  const inside = `<rect width="${width}" height="${whole}" fill="${paper}"/>${still.innerHTML}${[...upright, ...dots, ...named].join("")}`;
  const coloured = inside.replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => style.getPropertyValue(name));
  return { text: svgText(width, whole, `<g fill="none" color="${style.color}">${coloured}</g>`), width, height: whole };
}

export async function drawnPng(figure: DrawnFigure): Promise<Blob> {
  const { text, width, height } = drawnSvg(figure);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * density, height: height * density });
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
}
