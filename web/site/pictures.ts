// The site's pictures of itself, drawn by the engine: the mark (a curve, a point, its tangent), small as an icon and large on the front page, and the preview of a shared link.
import type { Core } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { drawnDerivative } from "../engine/derivative.ts";
import { figureTicks } from "../markup/figure-ticks.ts";
import { type Html, html, raw } from "../markup/html.ts";
import { inheritedColours } from "../markup/still.ts";
import { drawAxes } from "../plot/axes.ts";
import { drawCurve } from "../plot/curve.ts";
import type { Palette, Pen } from "../plot/pen.ts";
import { type CurvePoint, drawPoint, drawTangent } from "../plot/point.ts";
import { SvgPen } from "../plot/svg-pen.ts";
import { toPixelX, toPixelY, type Viewport } from "../plot/viewport.ts";
import { png } from "./png.ts";

const f = "sigmoid(x)";
/** How the mark is drawn: its size in pixels and in units, how far the curve and the tangent go from the middle, the widths of its lines. */
interface Mark {
  width: number;
  height: number;
  across: number;
  high: number;
  curve: number;
  tangent: number;
  lines: { tangent: number; dot: number; rim: number };
}
/** So small that the lines are as thick as a small icon needs them. */
const mark: Mark = { width: 26, height: 26, across: 10.8, high: 1.7, curve: 4.5, tangent: 2.5, lines: { tangent: 1.8, dot: 2.9, rim: 1.1 } };
/** As wide as on a desktop, so that the lines are those of the figures. */
const largeMark: Mark = { width: 480, height: 160, across: 14, high: 1.3, curve: 6.8, tangent: 1.7, lines: { tangent: 2, dot: 6, rim: 2 } };
/** A phone cuts an icon to its own shape: within four fifths of its width all is kept. */
const kept = 1.3;
const preview: Viewport = { left: -6, right: 6, bottom: -0.25, top: 1.25, width: 400, height: 210 };
const parts = 1000;
/** 1200 by 630 pixels: what messengers and networks ask for. */
const previewScale = 3;

/** The icon of a browser's tab. */
export function iconSvg(engine: Core, palette: Palette): string {
  const pen = new SvgPen(parts);
  drawMark(pen, engine, palette, mark);
  return picture(mark.width, mark.height, 5.5, palette, pen);
}

/** The icon among a phone's apps: paper to its edge. */
export function iconPng(engine: Core, palette: Palette, pixels: number): Promise<Uint8Array> {
  const pen = new SvgPen(parts);
  const size = mark.width * kept;
  drawMark(pen, engine, palette, { ...mark, width: size, height: size, across: mark.across * kept, high: mark.high * kept });
  return png(picture(size, size, 0, palette, pen), pixels);
}

/** The mark on the front pages, in the theme's colours. */
export function ornament(engine: Core): Html {
  const pen = new SvgPen();
  drawMark(pen, engine, inheritedColours, largeMark);
  return html`<svg class="ornament" viewBox="0 0 ${largeMark.width} ${largeMark.height}" aria-hidden="true">${raw(pen.toString())}</svg>`;
}

/** What a message shows of a link to the lecture: the sigmoid and its slope, as in their chapter. */
export function previewPng(engine: Core, palette: Palette): Promise<Uint8Array> {
  const pen = new SvgPen(parts);
  const ticks = figureTicks(engine, preview);
  const point = pointAt(engine, 1);
  drawAxes(pen, preview, ticks.x, ticks.y, palette);
  drawCurve(pen, preview, expectAnswer(engine.curve(drawnDerivative(engine, f), {}, preview), f), palette.df, palette.paper);
  drawCurve(pen, preview, expectAnswer(engine.curve(f, {}, preview), f), palette.f, palette.paper);
  drawTangent(pen, preview, point, palette);
  drawPoint(pen, preview, point, palette);
  return png(picture(preview.width, preview.height, 0, palette, pen), preview.width * previewScale);
}

/** On paper with round corners. */
function picture(width: number, height: number, corner: number, palette: Palette, drawn: SvgPen): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" rx="${corner}" fill="${palette.paper}"/>${drawn.toString()}</svg>\n`;
}

/** The curve, a point in its middle, and the tangent there. */
function drawMark(pen: Pen, engine: Core, palette: Palette, { width, height, across, high, curve, tangent, lines }: Mark): void {
  const { x, value, slope } = pointAt(engine, 0);
  const viewport = { left: x - across / 2, right: x + across / 2, bottom: value - high / 2, top: value + high / 2, width, height };
  const at = (along: number, above: number): [number, number] => [toPixelX(viewport, along), toPixelY(viewport, above)];
  const sampled = expectAnswer(engine.curve(f, {}, { ...viewport, left: x - curve, right: x + curve }), f);
  drawCurve(pen, viewport, sampled, palette.f, palette.paper);
  pen.strokeStyle = palette.point;
  pen.lineWidth = lines.tangent;
  pen.beginPath();
  pen.moveTo(...at(x - tangent, value - tangent * slope));
  pen.lineTo(...at(x + tangent, value + tangent * slope));
  pen.stroke();
  pen.fillStyle = palette.point;
  pen.strokeStyle = palette.paper;
  pen.lineWidth = lines.rim;
  pen.beginPath();
  pen.arc(...at(x, value), lines.dot, 0, 2 * Math.PI);
  pen.fill();
  pen.stroke();
}

function pointAt(engine: Core, x: number): CurvePoint {
  const at = (text: string) => expectAnswer(engine.evaluate(text, { x }), text).value;
  return { x, value: at(f), slope: at(drawnDerivative(engine, f)) };
}
