// Turns a step's Markdown into HTML: headings with ids, the lecture's directives, formulas that keep their punctuation.
import type { Root as HtmlRoot } from "hast";
import type { Heading, Html as HtmlNode, Nodes, Parent, PhrasingContent, Root, Text } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import rehypeStringify from "rehype-stringify";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { type Html, raw } from "../markup/html.ts";
import { inPhrases } from "../markup/phrases.ts";
import { closingOf, isFormula, openingOf, together } from "../markup/together.ts";
import { checkedAnswerMarkup } from "./checked-answer.ts";
import type { DirectiveContext } from "./directive.ts";
import { tags } from "./directives.ts";
import { setLetters } from "./letters.ts";
import { numberLinks } from "./paper-links.ts";
import { questionMarkup } from "./question.ts";

export interface Section {
  id: string;
  title: string;
}

export interface StepText {
  title: string;
  /** The first paragraph, as plain text: what search engines show. */
  summary: string;
  sections: Section[];
  /** The addresses of the other steps that the text links to, as numbered on paper. */
  links: string[];
  body: Html;
}

type AnyDirective = ContainerDirective | LeafDirective | TextDirective;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const writer = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeStringify, { allowDangerousHtml: true });

/** A file of the lecture: "web/lecture/04-sigmoid/en.md" and what is in it. */
interface Source {
  file: string;
  text: string;
}

/** What an author did wrong, after the place: "web/lecture/04-sigmoid/en.md:12: …". */
class AuthorMistake extends Error {}

/** Does what becomes of a node. Whatever goes wrong says where it stands; within a directive, the inner place. */
function at<Result>(node: Nodes, { file }: Source, become: () => Result): Result {
  try {
    return become();
  } catch (error) {
    if (error instanceof AuthorMistake) throw error;
    throw new AuthorMistake(`${file}:${node.position?.start.line}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export function renderStep(text: string, file: string, context: DirectiveContext): StepText {
  const source = { file, text };
  const tree = parser.parse(text);
  const sections = nameSections(tree, source);
  const links = numberLinks(tree);
  fillDirectives(tree, source, context);
  keepPunctuation(tree);
  spaceAfterEnglish(tree);
  noSpaceAfterFullStop(tree);
  setLetters(tree);
  keepPhrases(tree);
  const heading = tree.children.find((node) => node.type === "heading");
  if (heading === undefined) throw new AuthorMistake(`${file}: there is no heading "# …"`);
  const paragraph = tree.children.find((node) => node.type === "paragraph");
  const body = write(tree);
  const ids = [...body.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new AuthorMistake(`${file}: two places have the id ${twice}`);
  return {
    title: plainText(heading),
    summary: paragraph ? plainText(paragraph) : "",
    sections,
    links,
    body,
  };
}

function keepPhrases(tree: Root): void {
  visit(tree, "heading", (heading) => {
    visit(heading, "text", (node, index, parent: Parent | undefined) => {
      parent!.children[index!] = { type: "html", value: inPhrases(node.value).text };
    });
  });
}

function write(tree: Root): Html {
  return raw(writer.stringify(writer.runSync(tree) as HtmlRoot));
}

/** Text alone; of formulas, the MathML's annotation is the shortest readable form, so they are left out. */
function plainText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "html") return node.value.match(/<annotation[^>]*>([^<]*)/)?.[1]?.replace(/\\htmlClass\{[^}]*\}/g, "").replace(/[{}\\]/g, "") ?? node.value.replace(/<[^>]*>/g, "");
  return "children" in node ? node.children.map(plainText).join("") : "";
}

/** `## The curve {#curve}`: the same id in both languages, so that the language switch can keep the place. */
function nameSections(tree: Root, source: Source): Section[] {
  const sections: Section[] = [];
  for (const node of tree.children) {
    if (node.type !== "heading" || node.depth === 1) continue;
    const last = node.children.at(-1) as Text;
    const id = at(node, source, () => sectionId(last));
    last.value = last.value.replace(/\s*\{#[a-z0-9-]+\}$/, "");
    (node as Heading).data = { hProperties: { id } };
    if (node.depth === 2) sections.push({ id, title: plainText(node) });
    // The heading is the link to itself: what a reader passes on.
    node.children = [{ type: "link", url: `#${id}`, children: node.children as PhrasingContent[], data: { hProperties: { className: ["here"] } } }];
  }
  return sections;
}

function sectionId({ value }: Text): string {
  const id = value?.match(/\s*\{#([a-z0-9-]+)\}$/)?.[1];
  if (id === undefined) throw new Error("this heading does not end with {#id}, of small letters, digits and hyphens");
  return id;
}

function fillDirectives(tree: Root, source: Source, context: DirectiveContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== "textDirective" && node.type !== "leafDirective" && node.type !== "containerDirective") return;
    if (node.name === "term") takeEnding(node, (parent as Parent).children[index! + 1]);
    const html: HtmlNode = { type: "html", value: at(node, source, () => directiveMarkup(node, source, context)).text };
    (parent as Parent).children[index!] = html;
    return index! + 1;
  });
}

/** ":term[gradient]s": the plural's letter belongs to the word, and is set as the word is. */
function takeEnding(term: AnyDirective, after: Nodes | undefined): void {
  const ending = after?.type === "text" ? after.value.match(/^[a-z]+/)?.[0] : undefined;
  if (ending === undefined) return;
  (after as Text).value = (after as Text).value.slice(ending.length);
  term.attributes = { ...term.attributes, ending };
}

function directiveMarkup(node: AnyDirective, source: Source, context: DirectiveContext): Html {
  if (node.type === "containerDirective" && !/:::\s*$/.test(written(node, source))) throw new Error(`:::${node.name} is never closed by a line of :::`);
  const given = Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ""]));
  const asked = new Set<string>();
  const attributes = new Proxy(given, { get: (all, name: string) => (asked.add(name), all[name]) });
  const markup = tagMarkup(node, attributes, source, context);
  const slip = Object.keys(given).find((name) => !asked.has(name));
  if (slip !== undefined) throw new Error(`:${node.name} does not know ${slip}="${given[slip]}"`);
  return markup;
}

function tagMarkup(node: AnyDirective, attributes: Record<string, string>, source: Source, context: DirectiveContext): Html {
  const content: Root = { type: "root", children: node.type === "containerDirective" ? node.children : [] };
  fillDirectives(content, source, context);
  keepPunctuation(content);
  spaceAfterEnglish(content);
  noSpaceAfterFullStop(content);
  setLetters(content);
  if (node.name === "question") return questionMarkup(content, attributes, context.edition.words, write);
  if (node.name === "checked-answer") return checkedAnswerMarkup(content, attributes, context.edition, write);
  const tag = tags[node.name];
  if (tag === undefined) throw new Error(`there is no directive :${node.name} (a colon of the text stands before a blank, or is written \\:)`);
  return tag({ name: node.name, text: writtenLabel(node, source), attributes, content: write(content) }, context);
}

/** What stands between the brackets, as written: in `:formula[2*x*y]` the stars are products, not emphasis. */
function writtenLabel(node: AnyDirective, source: Source): string {
  return written(node, source).match(/^:+[a-z-]+\[([^\]]*)\]/)?.[1] ?? "";
}

function written({ position }: AnyDirective, { text }: Source): string {
  return text.slice(position!.start.offset, position!.end.offset);
}

/** No line begins with a comma: a formula and the punctuation that touches it stay together. */
function keepPunctuation(tree: Root): void {
  visit(tree, "html", (node, index, parent) => {
    if (parent === undefined || index === undefined || !isFormula(node.value)) return;
    const before = parent.children[index - 1];
    const after = parent.children[index + 1];
    const head = before?.type === "text" ? openingOf(before.value) : "";
    const tail = after?.type === "text" ? closingOf(after.value) : "";
    if (head === "" && tail === "") return;
    if (before?.type === "text") before.value = before.value.slice(0, before.value.length - head.length);
    if (after?.type === "text") after.value = after.value.slice(tail.length);
    node.value = together(head, node.value, tail, after?.type === "text" ? after.value : "");
  });
}

/** "零中心 (zero-centred) 的": after the English of a term stands a space, as between Latin letters and Chinese. */
function spaceAfterEnglish(tree: Root): void {
  visit(tree, "html", (node, index, parent) => {
    const after = parent?.children[index! + 1];
    if (after?.type === "text" && node.value.endsWith(")") && /^\p{Script=Han}/u.test(after.value)) after.value = ` ${after.value}`;
  });
}

/** "**它会饱和。** 输入": Markdown wants this space to end the bold, but a full-width stop brings its own. */
function noSpaceAfterFullStop(tree: Root): void {
  visit(tree, "strong", (node, index, parent) => {
    const after = parent?.children[index! + 1];
    if (after?.type === "text" && /[。，；：？]$/.test(plainText(node))) after.value = after.value.replace(/^ /, "");
  });
}
