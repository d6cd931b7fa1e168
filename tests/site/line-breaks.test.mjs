// Where a long formula may break, and that breaking it changes nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import katex from "../../web/node_modules/katex/dist/katex.mjs";
import { loadModule } from "./load-module.mjs";

const { withBreaks, withoutBreaks } = await loadModule("markup/line-breaks.ts");
/** Shorter to read: ¦ where a line may end. */
const shown = (latex) => withBreaks(latex).replaceAll("\\nobreak ", "").replaceAll("\\allowbreak ", "¦");

const table = [
  ["x+1=y", "x+1=y"],
  ["\\sigma(z)(1-\\sigma(z))", "\\sigma(z)(1-\\sigma(z))"],
  ["\\sigma(z)\\sigma(-z)=\\sigma(z)(1-\\sigma(z))", "\\sigma(z)\\sigma(-z)¦=\\sigma(z)(1-\\sigma(z))"],
  ["|x|=\\operatorname{ReLU}(x)+\\operatorname{ReLU}(-x)", "|x|¦=\\operatorname{ReLU}(x)+\\operatorname{ReLU}(-x)"],
  ["v(wx+b)+c+d=(vw)x+(vb+c+d)", "v(wx+b)+c+d¦=(vw)x+(vb+c+d)"],
  ["f(\\alpha x,\\,y)+g(x+1)+h(x-1)=z", "f(\\alpha x,\\,y)+g(x+1)+h(x-1)¦=z"],
  ["t(x)=a\\operatorname{ReLU}(x+1)+b\\operatorname{ReLU}(x-1)+c", "t(x)¦=a\\operatorname{ReLU}(x+1)¦+b\\operatorname{ReLU}(x-1)¦+c"],
  ["f'(x)=uvw+2gt-3h,\\quad u=1+x,\\quad t=3w\\cos(s)-2xw\\sin(s)", "f'(x)¦=uvw+2gt-3h,¦\\quad u=1+x,¦\\quad t=3w\\cos(s)-2xw\\sin(s)"],
  ["b=0.25,\\ c=-5,\\ v=0.5,\\ w=0,\\ x=1", "b=0.25,¦\\ c=-5,¦\\ v=0.5,¦\\ w=0,¦\\ x=1"],
  ["{}=\\htmlClass{now}{(e^{x}+e^{-x})(e^{x}+e^{-x})^{-1}+(e^{x}-e^{-x})}", "{}=\\htmlClass{now}{(e^{x}+e^{-x})(e^{x}+e^{-x})^{-1}}¦\\htmlClass{now}{+(e^{x}-e^{-x})}"],
  ["\\frac{d}{dx}\\tanh(v\\tanh(wx))=(1-\\tanh^2(v\\tanh(wx)))v(1-\\tanh^2(wx))w", "\\frac{d}{dx}\\tanh(v\\tanh(wx))¦=(1-\\tanh^2(v\\tanh(wx)))¦\\cdot v(1-\\tanh^2(wx))w"],
  ["\\left[a+b+c+d+e+f+g+h+i+j+k+l\\right]", "\\left[a+b+c+d+e+f+g+h+i+j+k+l\\right]"],
  ["f(x)=\\begin{cases}x,&x>0\\\\ \\alpha(e^{x}-1),&x\\le 0\\end{cases}", "f(x)¦=\\begin{cases}x,&x>0\\\\ \\alpha(e^{x}-1),&x\\le 0\\end{cases}"],
  ["\\sigma(-x)(1-\\sigma(-x))\\overset{?}{=}-\\sigma(x)(1-\\sigma(x))", "\\sigma(-x)(1-\\sigma(-x))¦\\overset{?}{=}-\\sigma(x)(1-\\sigma(x))"],
  ["(e^{x}-e^{-x})(-1)(e^{x}+e^{-x})^{-2}(e^{x}-e^{-x})", "(e^{x}-e^{-x})¦\\cdot (-1)¦\\cdot (e^{x}+e^{-x})^{-2}(e^{x}-e^{-x})"],
  ["\\left(-\\infty,\\,-3\\right)\\cup\\left(3,\\,\\infty\\right)", "\\left(-\\infty,\\,-3\\right)¦\\cup\\left(3,\\,\\infty\\right)"],
  ["\\htmlClass{now}{(e^{x}+e^{-x}+1)(e^{x}-e^{-x}-1)}\\cdot x", "\\htmlClass{now}{(e^{x}+e^{-x}+1)}¦\\htmlClass{now}{\\cdot (e^{x}-e^{-x}-1)}\\cdot x"],
];

for (const [latex, expected] of table) {
  test(latex, () => {
    assert.equal(shown(latex), expected);
    const draw = (text) => katex.renderToString(text, { output: "mathml", displayMode: true, trust: true, strict: false });
    // Marks that end and begin anew, and the blanks of what was written, are no matter of the formula. Between factors a break adds its sign.
    const bare = (html) => withoutBreaks(html).replace(/<annotation.*<\/annotation>/, "").replace(/<\/?mrow[^>]*>/g, "");
    assert.equal(bare(draw(withBreaks(latex))), bare(draw(expected.replaceAll("¦", ""))));
  });
}

test("a line ends nowhere but where it may: never after a sign, never within brackets", () => {
  for (const latex of ["y(1-y)", "x=-1", "a+b", "(vw)x+(vb+c)", "[a-(b+c)]\\cdot d", "|x|=\\operatorname{ReLU}(x)+\\operatorname{ReLU}(-x)"]) {
    const pieces = katex.renderToString(withBreaks(latex), { output: "html", strict: false }).match(/class="katex-base"/g).length;
    assert.equal(pieces, shown(latex).split("¦").length, latex);
  }
});
