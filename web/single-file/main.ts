// The script of the single file: everything that a page has, and the way between the steps that lie in one document.
import "../site/at-start.ts";
import "katex/dist/katex.min.css";
import "../main.ts";
import "../style/fonts.css";
import "../elements/try-function.ts";
import "./one-file.ts";
