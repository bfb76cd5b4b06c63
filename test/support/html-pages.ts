import type { Assessment } from "../../src/assessment/assessment.ts";
import { htmlReport } from "../../src/reports/html/html-report.ts";
import type { Item } from "../../src/reports/item.ts";
import { assessmentOf } from "./one-of-each.ts";
import { paper } from "./paper.ts";
import { run } from "./run.ts";

/** The page that the program writes for these examples, on the day of the other tests. */
export async function pageOfExamples(...names: readonly string[]): Promise<string> {
  const files = names.map((name) => `examples/${name}.yaml`);
  const { out } = await run(["assess", ...files, "--as-of", "2026-11-24", "--format", "html"]);
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
