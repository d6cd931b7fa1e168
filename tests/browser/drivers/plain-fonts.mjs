// The environment of a browser that chooses fonts by fonts.conf beside this.
import { fileURLToPath } from "node:url";

export const plainFonts = { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL("fonts.conf", import.meta.url)) };
