// The colours of a theme by role, for what knows no style sheet: pictures, and the bar of the browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Palette, paletteNames } from "../plot/pen.ts";

export type Theme = "light" | "dark";

/** As style/tokens.css chooses them. */
export function themeColours(web: string): Record<Theme, Palette> {
  const tokens = readFileSync(join(web, "style", "tokens.css"), "utf8");
  const chosen = (name: string): string[] => {
    const [, ...colours] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
    if (colours.length !== 2) throw new Error(`style/tokens.css chooses no --${name}`);
    return colours;
  };
  const palette = (theme: number) => Object.fromEntries(paletteNames.map((name) => [name, chosen(name)[theme]])) as unknown as Palette;
  return { light: palette(0), dark: palette(1) };
}

/** The page's ground. */
export function papersOf({ light, dark }: Record<Theme, Palette>): Record<Theme, string> {
  return { light: light.paper, dark: dark.paper };
}
