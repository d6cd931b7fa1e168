// The editor of a cell: CodeMirror, fetched when a reader first edits. It lives in a shadow root, where its styles can be
// adopted sheets: the page's policy allows no <style>.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface CodeEditor {
  focus(): void;
  blame(line: number | null): void;
  close(): void;
}

/** The roles and colours of style/cells.css; custom properties reach into the shadow. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool], color: "var(--series-4)" },
  { tag: tags.comment, color: "var(--soft-ink)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--proved)" },
  { tag: tags.number, color: "var(--df)" },
  { tag: tags.definition(tags.variableName), color: "var(--f)" },
]);

/** The same box as the still code, so that nothing moves when the editor opens. */
const look = EditorView.theme({
  "&": { fontSize: "0.8rem", color: "var(--ink)", borderRadius: "6px", background: "var(--sheet)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", fontVariant: "none" },
  ".cm-content": { padding: "0.7rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 0.9rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "color-mix(in srgb, var(--accent) 28%, transparent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { background: "color-mix(in srgb, var(--point) 25%, transparent)" },
  ".cm-blamed": { background: "color-mix(in srgb, var(--refuted) 14%, transparent)", boxShadow: "inset 3px 0 var(--refuted)" },
});

const setBlamed = StateEffect.define<number | null>();
const blamedLine = Decoration.line({ class: "cm-blamed" });
const blamed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, { docChanged, effects, state }) {
    for (const effect of effects) {
      if (!effect.is(setBlamed)) continue;
      const marks = new RangeSetBuilder<Decoration>();
      if (effect.value !== null && effect.value <= state.doc.lines) {
        const { from } = state.doc.line(effect.value);
        marks.add(from, from, blamedLine);
      }
      return marks.finish();
    }
    return docChanged ? Decoration.none : lines; // what is being mended is no longer to blame
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Puts the editor in the place of `still`, which comes back when it is closed. */
export function openEditor(still: HTMLElement, source: string, name: string, does: { changed(source: string): void; run(): void }): CodeEditor {
  const host = document.createElement("div");
  host.className = "editor";
  const root = host.attachShadow({ mode: "open" });
  const run = () => (does.run(), true);
  const extensions: Extension[] = [
    // Tab is not bound: it leads on, as everywhere in the page. Enter keeps the indentation.
    keymap.of([{ key: "Shift-Enter", run }, { key: "Mod-Enter", run }, ...defaultKeymap, ...historyKeymap]),
    history(),
    drawSelection(),
    bracketMatching(),
    indentOnInput(),
    indentUnit.of("    "),
    pythonLanguage,
    syntaxHighlighting(colours),
    look,
    blamed,
    EditorView.contentAttributes.of({ "aria-label": name, autocapitalize: "off", autocorrect: "off", spellcheck: "false" }),
    EditorView.updateListener.of((update) => update.docChanged && does.changed(update.state.doc.toString())),
  ];
  const view = new EditorView({ state: EditorState.create({ doc: source, extensions }), parent: root, root });
  still.hidden = true;
  still.after(host);
  return {
    focus: () => view.focus(),
    blame: (line) => view.dispatch({ effects: setBlamed.of(line) }),
    close() {
      view.destroy();
      host.remove();
      still.hidden = false;
    },
  };
}
