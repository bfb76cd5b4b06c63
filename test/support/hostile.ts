import { oncePerText } from "../../src/document/once.ts";
import type { ControlDeclaration, Declaration, Evidence } from "../../src/declaration/declaration.ts";
import type { AssessedItem } from "../../src/assessment/item.ts";
import { harrow } from "./harrow.ts";
import { assessmentUnder } from "./judged.ts";
import { oneOfEach } from "./one-of-each.ts";
import { declarationFrom } from "./reading-declarations.ts";
import { sound } from "./sound.ts";

/** Texts that do harm somewhere, by what they try. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "a terminal escape": "a\u001b[31mred\u001b]0;title\u0007b",
  "a C1 escape": "a\u009b31mred",
  "a carriage return": "first\rsecond",
  "line ends": "first\nsecond\r\nthird\u2028fourth\u2029fifth",
  "a tab": "first\tsecond",
  "a null": "a\u0000b",
  "a right-to-left override": "invoice\u202efdp.exe",
  "direction isolates": "a\u2066b\u2069\u200fc\u061cd",
  "a lone surrogate": "a\ud800b\udc00c",
  "no character": "a\ufffe\uffff\u{1fffe}b",
  "an annotation": "::error file=a.yaml,line=1::hacked",
  "an annotation on its own line": "a\n::error::hacked\n::set-output name=x::y",
  "an old annotation": "##[error]hacked ##vso[task.logissue type=error]hacked",
  "the end of CDATA": "a]]>b<![CDATA[c",
  "a script": "<script>alert(1)</script>",
  "an image with a handler": `<img src=x onerror="alert(1)">`,
  "the end of an attribute": `" onmouseover="alert(1)" x="`,
  "the end of another": "' onmouseover='alert(1)' x='",
  "the end of a style": `</style><script>alert(1)</script>"} body{display:none} @import "//x.example";`,
  "a CSS escape": `\\"; } body { display: none } \\`,
  "an entity": "&lt;b&gt; &#60;i&#62; &amp;",
  "a template": "${alert(1)} {{7*7}} `${x}`",
  "a formula": `=HYPERLINK("https://x.example/","click")`,
  "a formula that adds": "+1+cmd|' /C calc'!A0",
  "a formula that subtracts": "-1+1",
  "a formula of old": "@SUM(1+1)",
  "a formula of full width": "＝1+1",
  "a formula behind a tab": "\t=1+1",
  "a formula behind a blank": " =1+1",
  "a formula behind a blank without width": "\u200b=1+1",
  "a formula behind a selector": "\ufe0f=1+1",
  "letters that show nothing": "a\u200bb\u00adc\u2800\u3164\ufff0d\u200d\ufe0f",
  tags: "Ltd\u{e0067}\u{e0062}\u{e007f}",
  "a formula after a line end": "a\n=1+1",
  pipes: "a | b || c \\| d",
  "back-ticks": "a `code` ``b`` ```\nblock\n```",
  "a link": "[click](javascript:alert(1)) ![x](https://x.example/y.png) <https://x.example>",
  "a bare link": "see https://x.example/?a=b www.x.example a@x.example @everyone #1",
  "a heading": "# heading\n- list\n1. list\n> quote\n---",
  emphasis: "*a* _b_ ~~c~~ __d__ $e$ :smile:",
  "a percent code": "%0A::error::x %25 %s %d",
  "a comma": `a,b;"c"`,
  "a prototype": "__proto__",
  "an end of JSON": `"}],"x":[{"y":"`,
  "a very long text": "long ".repeat(4_000),
  "a terminal link": "\u001b[2J\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
  "a name turned round": "\u202egpj.exe\u2066\u200f\ufeff",
  "control characters": "\u0000\u0007\u0008\u007f\u0085\u009b31m",
  "separators alone": "\u0085\u2028\u2029\u2066",
  "characters that are none, and a null": "\ufffe\uffff\0",
  "halves of letters alone": "\ud800 lone \udc00",
  "blanks at both ends": " \t blank at both ends \n ",
  "the end of a script": "</script><script>alert(1)</script><!-- ]]>",
  "the end of elements": "</failure></testcase>",
  "a handler behind a quote": '" onload="x',
  "everything of Markdown":
    "**bold** _it_ `code` [x](javascript:alert(1)) ![i](https://evil.example/i.png) <b>b</b> &amp; {{ insert: param, p }}",
  "a list": "- item",
  "a numbered list": "1. item",
  "a rule": "--- \\* \\",
  "a row": "|a|b|",
  "a row over lines": "`x` | y\n| z",
  "commands of two runners": "::error file=x::y %0A ##vso[task.complete]",
  "a command that stops commands": "x ::stop-commands::token",
  "an old command that stops commands": "##[stop-commands]token",
  "a command behind a line end": "\n::error::x",
  "a command behind a percent code": "%0A::error::x",
  "a command alone": "::error::x",
  "an old command alone": "##[error]x",
  "a command of another runner": "##vso[task.complete]x",
  "the end of CDATA alone": "]]>",
  quotes: `"quotes" 'and' \`ticks\` $& $1`,
  "an escape and a line end": "a\u001b[31m\nb\u202ec",
  "a link alone": "[click](https://evil.example)",
  "a heading alone": "# heading",
  placeholders: "{0} {{1}} $& $1",
  mentions: "@someone #12 https://evil.example www.evil.example",
  "a word without end": "x".repeat(20_000),
  "wide letters": "防衛省🚢👩‍👩‍👧 e\u0301",
};

/** Texts that say nothing: a format may leave out what is blank, and must hold all the same. */
export const blankTexts: Readonly<Record<string, string>> = {
  "blanks alone": "   ",
  "a line end alone": "\n",
};

/** Characters that no report may hold as they are, and no value of a report in JSON either; tabs and line ends aside. */
export const neverRaw: RegExp =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\ufff0-\ufffb\ufffe\uffff]|\udb40[\udc00-\udcff]|[A-Za-z][\u200c\u200d\ufe00-\ufe0f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const parts = {
  certificates: `  - { scheme: cyber-essentials, number: N, holder: Harrow Ltd, issued: 2025-06-10, expires: 2026-06-09, file: ce.pdf }`,
  more: "declared: { on: 2026-11-20 }\nscope: { organisation: part }\ncontract: { ends: 2029-03-31 }",
  controls: `controls:
  CERT: yes
  EACH: { answers: { wanted: no, one: not-needed, most: 45 }, plan: { action: A, due: 2027-01-31 } }
  WEAK: { notApplicable: { reason: R, agreedWith: W, on: 2026-01-01 } }
  MORE: no
`,
};

/** A file whose declaration says this text wherever a supplier can say anything; made once for all reports on it. */
export function itemSaying(text: string, path: string = "supplier.yaml"): AssessedItem {
  return itemsAt(path)(text);
}

const itemsAt = oncePerText((path) => oncePerText((text) => madeSaying(text, path)));

function madeSaying(text: string, path: string): AssessedItem {
  const base = sound(declarationFrom(harrow(parts), oneOfEach, { path }));
  const assessment = assessmentUnder(oneOfEach, saying(base, text));
  return {
    ok: true,
    path,
    assessment,
    sha256: "0".repeat(64),
  };
}

// The parser refuses some of these texts; a report must not rely on that.
function saying(base: Declaration, text: string): Declaration {
  const controls = [...base.controls].map(([id, control]) => [id, controlSaying(control, text)] as const);
  return {
    ...base,
    supplier: {
      name: text,
      companyNumber: text,
      alsoKnownAs: [text],
      headcount: 24,
      contact: { name: text, email: text, phone: text },
    },
    declared: { on: "2026-11-20", by: text, role: text },
    marking: text,
    contract: {
      reference: text,
      buyer: text,
      riskAssessmentReference: text,
      defcon658Edition: text,
      ends: "2029-03-31",
      modii: true,
    },
    scope: {
      organisation: "part",
      entities: [text],
      exclusions: [{ what: text, why: text }],
      sites: [text],
      systems: [text],
      devices: [text],
      dataStores: [text],
      diagram: text,
    },
    certificates: base.certificates.map((certificate) => ({
      ...certificate,
      number: text,
      holder: text,
      covers: [text],
      scope: text,
      file: text,
      sha256: "a".repeat(64),
    })),
    controls: new Map(controls),
    subcontractors: [{ name: text, riskAssessmentReference: text, at: base.places.level }],
  };
}

function controlSaying(control: ControlDeclaration, text: string): ControlDeclaration {
  const { at } = control;
  const named: Evidence = { title: text, file: text, sha256: "b".repeat(64), at, fileAt: at };
  return {
    ...control,
    evidence: [named, { title: text, url: text, dated: "2026-01-01", at, fileAt: at }],
    note: text,
    ...(control.plan === undefined
      ? {}
      : {
          plan: {
            ...control.plan,
            action: text,
            owner: text,
            cannot: text,
            mitigation: text,
            accepted: { by: text, on: "2026-10-30", riskAssessmentReference: text },
          },
        }),
    ...(control.notApplicable === undefined
      ? {}
      : { notApplicable: { ...control.notApplicable, reason: text, agreedWith: text } }),
  };
}
