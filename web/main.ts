// The script of every page: its styles, and the elements that wake what the build has written.
import "./style/tokens.css";
import "./style/navigation.css";
import "./style/page.css";
import "./style/prose.css";
import "./style/controls.css";
import "./style/figure.css";
import "./style/descent.css";
import "./style/curves.css";
import "./style/claims.css";
import "./style/layers.css";
import "./style/log-figure.css";
import "./style/derivation.css";
import "./style/tables.css";
import "./style/question.css";
import "./style/try-function.css";
import "./style/cells.css";
import "./style/save.css";
import "./style/below.css";
import "./style/hide.css";
import "./style/presenter.css";
import "./style/print.css";
import "./style/forced-colors.css";
import "./elements/asked-question.ts";
import "./elements/code-cells.ts";
import "./elements/copy-formula.ts";
import "./elements/curves-figure.ts";
import "./elements/derivation-steps.ts";
import "./elements/derivation-tree.ts";
import "./elements/descent-figure.ts";
import "./elements/engine-notice.ts";
import "./elements/folded-contents.ts";
import "./elements/function-figure.ts";
import "./elements/glossary-term.ts";
import "./elements/kink-slopes.ts";
import "./elements/gradient-depth.ts";
import "./elements/language-switch.ts";
import "./elements/lay-out-below.ts";
import "./elements/layer-stack.ts";
import "./elements/link-notice.ts";
import "./elements/offline-copy.ts";
import "./elements/parameter-facts.ts";
import "./elements/parameter-slider.ts";
import "./elements/presenter-mode.ts";
import "./elements/print-sheet.ts";
import "./elements/progress-line.ts";
import "./elements/save-figure.ts";
import "./elements/scroll-box.ts";
import "./elements/secant-figure.ts";
import "./elements/theme-switch.ts";
import "./elements/way-on.ts";

// Only where a reader makes formulas: with it come KaTeX's script and a second engine.
if (document.querySelector("try-function") !== null) void import("./elements/try-function.ts");

// Only where a derivative is asked for; the engine comes when the reader is about to type.
if (document.querySelector("checked-answer") !== null) void import("./elements/checked-answer.ts");

// Only where there are cells; the editor and the notebook come when a reader asks for them.
if (document.querySelector("code-cell") !== null) void import("./elements/code-cell.ts");

// Only where they stand; the tensors come when a reader moves their sliders.
if (document.querySelector("tanh-formulas") !== null) void import("./elements/tanh-formulas.ts");
if (document.querySelector("three-slopes") !== null) void import("./elements/three-slopes.ts");
if (document.querySelector("kernel-times") !== null) void import("./elements/kernel-times.ts");

// A formula that is selected and copied becomes LaTeX; asked for when something is first selected.
document.addEventListener("selectionchange", () => void import("katex/contrib/copy-tex"), { once: true });
