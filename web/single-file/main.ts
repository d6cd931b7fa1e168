// The script of the single file: everything that a page has, and the way between the steps that lie in one document.
import "../site/at-start.ts";
import "../main.ts";
import "../elements/try-function.ts";
import "./one-file.ts";
