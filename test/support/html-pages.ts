import type { Assessment } from "../../src/assessment/assessment.ts";
import { oncePerText } from "../../src/document/once.ts";
import { htmlReport } from "../../src/reports/html/html-report.ts";
import type { Item } from "../../src/assessment/item.ts";
import { assessmentOf } from "./one-of-each.ts";
import { paper } from "./paper.ts";
import { certificate, control, number, smallCatalogue, yesNo } from "./small-catalogue.ts";
import { run } from "./run.ts";

/** The page that the program writes for these examples, on the day of the other tests. */
export function pageOfExamples(...names: readonly string[]): Promise<string> {
  return pageOfFiles(names.map((name) => `examples/${name}.yaml`));
}

/** The same, with every question and answer on paper. */
export function pageWithAppendix(name: string): Promise<string> {
  return pageOfFiles([`examples/${name}.yaml`, "--appendix"]);
}

/** Pages by the arguments that they were asked for with: tests show some of them again and again. */
const pageSaid = oncePerText(async (words) => {
  const { out } = await run(["assess", ...words.split(" "), "--as-of", "2026-11-24", "--format", "html"]);
  return out;
});

function pageOfFiles(args: readonly string[]): Promise<string> {
  return pageSaid(args.join(" "));
}

/** The page of a firm at this level that has answered nothing yet. */
export async function pageOfNobody(level: number): Promise<string> {
  const text = `format: csm-check/declaration@1\nsupplier: { name: Tideway Marine Services Ltd }\nlevel: ${level}\n`;
  const { out } = await run(["assess", "supplier.yaml", "--as-of", "2026-11-24", "--format", "html"], {
    files: { "supplier.yaml": text },
  });
  return out;
}

/** The page of one assessment. */
export function pageOfAssessment(assessment: Assessment): Promise<string> {
  return pageOfItems([{ ok: true, path: "supplier.yaml", assessment }]);
}

/** The page of these items. */
export function pageOfItems(items: readonly Item[]): Promise<string> {
  return htmlReport(items, paper());
}

/** An assessment in which a supplier says this text wherever it can say anything. */
export function assessmentSaying(text: string): Assessment {
  const it = JSON.stringify(text);
  return assessmentOf(`{
  "format": "csm-check/declaration@1", "level": 0, "marking": ${it},
  "supplier": { "name": ${it}, "companyNumber": ${it}, "alsoKnownAs": [${it}], "contact": { "name": ${it}, "phone": ${it} } },
  "declared": { "on": "2026-11-20", "by": ${it}, "role": ${it} },
  "contract": { "reference": ${it}, "buyer": ${it}, "riskAssessmentReference": ${it}, "defcon658Edition": ${it}, "ends": "2029-03-31" },
  "scope": { "organisation": "part", "entities": [${it}], "exclusions": [{ "what": ${it}, "why": ${it} }], "sites": [${it}] },
  "certificates": [{ "scheme": "cyber-essentials", "number": ${it}, "holder": ${it}, "covers": [${it}], "scope": ${it}, "issued": "2025-11-10", "expires": "2026-11-09" }],
  "controls": {
    "EACH": {
      "answers": { "wanted": "no", "most": 45, "one": "not-needed" }, "note": ${it},
      "evidence": [{ "title": ${it}, "url": "https://example.com/?javascript:alert(1)" }, { "title": ${it}, "file": ${JSON.stringify(`a${text.replaceAll("\\", "")}`)} }],
      "plan": { "action": ${it}, "owner": ${it}, "cannot": ${it}, "mitigation": ${it}, "due": "2027-01-31",
        "accepted": { "by": ${it}, "on": "2026-10-30", "riskAssessmentReference": ${it} } }
    },
    "WEAK": { "notApplicable": { "reason": ${it}, "agreedWith": ${it}, "on": "2026-01-01" } }
  }
}`);
}

/** An assessment with every verdict, every kind of part and every state of a certificate. */
export const assessmentOfEveryVerdict: Assessment = assessmentOf(
  `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 1
marking: OFFICIAL
declared: { on: 2026-11-20, by: Jo Harrow, role: Director }
contract: { reference: C-1, riskAssessmentReference: RAR 1, ends: 2029-03-31 }
scope: { organisation: part }
certificates:
  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }
  - { scheme: cyber-essentials-plus, holder: Harrow Ltd, issued: 2025-06-10, expires: 2026-06-09, file: ce.pdf, sha256: ${"a".repeat(64)} }
  - { scheme: iso-27001, issued: 2027-01-10, expires: 2029-01-09 }
controls:
  M1: yes
  P1: { answers: { a: yes, b: no }, note: A note, evidence: [{ title: Policy, file: p.pdf, sha256: ${"b".repeat(64)} }, { title: Register, url: "https://example.com/" }] }
  F1: no
  L1: { answers: { a: no }, plan: { action: Do it, due: 2027-02-28, mitigation: Look twice, accepted: { by: Buyer, on: 2026-10-30, riskAssessmentReference: RAR 1 } } }
  N1: { notApplicable: { reason: Not used, agreedWith: Buyer, on: 2026-01-01 } }
  R1: yes
`,
  smallCatalogue({
    title: "House rules",
    levels: [
      { id: 1, name: "One", recommended: ["R1", "R2"] },
      { id: 2, name: "Two" },
    ],
    controls: [
      control("C1", [certificate("held", "cyber-essentials", { dcc: "C1.1" })], { area: "CE", levels: [1] }),
      control("M1", [yesNo("a", { dcc: "M1.1" })], { levels: [1] }),
      control("P1", [yesNo("a"), yesNo("b"), yesNo("c", { counts: "advice" })], {
        levels: [1],
        caution: "Sensitive.",
      }),
      control("F1", [yesNo("a")], { levels: [1], evidence: ["a policy"] }),
      control("U1", [yesNo("a"), number("n", { max: 3 })], { levels: [1], area: "B" }),
      control("L1", [yesNo("a")], { levels: [1], area: "B" }),
      control("N1", [yesNo("a")], { levels: [1], area: "B" }),
      control("R1", [yesNo("a")], { levels: [2], area: "B" }),
      control("R2", [yesNo("a")], { levels: [2], area: "B" }),
    ],
  }),
);

/** Texts that would do harm in a page whose maker forgot one place. */
export const hostileToPages: readonly string[] = [
  `<script>window.hacked = 1</script>`,
  `<img src=x onerror="window.hacked=1">`,
  `<svg onload="window.hacked=1"><script>window.hacked=1</script></svg>`,
  `" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1" x="`,
  `' onmouseover='window.hacked=1' style='background:url(https://x.example/a)`,
  `</style><script>window.hacked=1</script><style>`,
  `"; } body { display: none } @import "https://x.example/a.css"; a { content: "`,
  `\\"; } } body { background: url("https://x.example/b.png") } /*`,
  `*/ } @font-face { font-family: x; src: url(https://x.example/f) } \\`,
  `</title><meta http-equiv="refresh" content="0;url=https://x.example/">`,
  `--><!--<iframe src="javascript:window.hacked=1"></iframe>`,
  `<a href="javascript:window.hacked=1">x</a><base href="https://x.example/">`,
  `<link rel=stylesheet href=https://x.example/c.css><form action=https://x.example/><button>x`,
  `&lt;b&gt; &#60;script&#62;window.hacked=1&#60;/script&#62; &amp;`,
  `</summary></details></main></body></html><h1>x`,
  `{{constructor.constructor("window.hacked=1")()}} \${window.hacked=1} <%= 1 %>`,
  `]]><![CDATA[<x>`,
];
