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
import "./style/search.css";
import "./style/below.css";
import "./style/hide.css";
import "./style/presenter.css";
import "./style/print.css";
import "./style/forced-colors.css";
import "./style/reader-settings.css";
import { arrivalInTheEnd } from "./engine/arrival.ts";
import "./elements/asked-question.ts";
import "./elements/code-cells.ts";
import "./elements/copy-formula.ts";
import "./elements/derivation-steps.ts";
import "./elements/derivation-tree.ts";
import "./elements/engine-notice.ts";
import "./elements/folded-contents.ts";
import "./elements/function-figure.ts";
import "./elements/glossary-term.ts";
import "./elements/hidden-proofs.ts";
import "./elements/kink-slopes.ts";
import "./elements/language-switch.ts";
import "./elements/lay-out-below.ts";
import "./elements/late-notice.ts";
import "./elements/lecture-search.ts";
import "./elements/link-notice.ts";
import "./elements/offline-copy.ts";
import "./elements/parameter-facts.ts";
import "./elements/parameter-slider.ts";
import "./elements/presenter-mode.ts";
import "./elements/print-sheet.ts";
import "./elements/progress-line.ts";
import "./elements/reading-place.ts";
import "./elements/save-figure.ts";
import "./elements/scroll-box.ts";
import "./elements/theme-switch.ts";
import "./elements/way-on.ts";

/**
 * Fetched where they stand, which is on few pages. What only listens to a slider is not among them: it would miss the value that a
 * link says.
 */
const rare = {
  "checked-answer": () => import("./elements/checked-answer.ts"),
  "code-cell": () => import("./elements/code-cell.ts"),
  "curves-figure": () => import("./elements/curves-figure.ts"),
  "descent-figure": () => import("./elements/descent-figure.ts"),
  "gradient-depth": () => import("./elements/gradient-depth.ts"),
  "kernel-times": () => import("./elements/kernel-times.ts"),
  "layer-stack": () => import("./elements/layer-stack.ts"),
  "own-derivation": () => import("./elements/own-derivation.ts"),
  "secant-figure": () => import("./elements/secant-figure.ts"),
  "tanh-formulas": () => import("./elements/tanh-formulas.ts"),
  "three-slopes": () => import("./elements/three-slopes.ts"),
  "try-function": () => import("./elements/try-function.ts"),
};
for (const [tag, load] of Object.entries(rare)) if (document.querySelector(tag) !== null) void arrivalInTheEnd<unknown>(load, tag);

// A formula that is selected and copied becomes LaTeX; asked for when something is first selected.
document.addEventListener("selectionchange", () => void import("katex/contrib/copy-tex").catch(() => undefined), { once: true });
