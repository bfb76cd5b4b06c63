import type { Assessment } from "../../assessment/assessment.ts";
import type { CertificateRow } from "../rows/certificate-rows.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { html, type Child, type Markup } from "../../text/html-text.ts";
import { at, timeScale, yearsIn, type TimeScale } from "./time-scale.ts";

/**
 * A bar for each certificate, from its issue to its expiry, with the day of the assessment and the end of the contract.
 * Only lengths are in per cent: letters keep their size on every screen. The words beside the bars say the same.
 */
export function timeLine(rows: readonly CertificateRow[], assessment: Assessment): Markup {
  const scale = timeScale(assessment);
  const bars = rows.map(
    (row) =>
      html`<li>
        <div class="bar-words">
          <p><strong>${row.name}</strong></p>
          <p>${dateInWords(row.issued)} to ${dateInWords(row.expires)}</p>
          <p class="soft">${row.stateWords}</p>
        </div>
        ${track(row, scale)}
      </li> `,
  );
  return html`<figure class="time-line">
    <figcaption>${captionOf(assessment, scale)}</figcaption>
    <ul>
      ${bars}
    </ul>
    <div class="axis">${axis(scale)}</div>
  </figure> `;
}

function captionOf({ declaration }: Assessment, { asOf, ends }: TimeScale): string {
  const end = declaration.contract?.ends;
  if (end === undefined)
    return `Time line as of ${dateInWords(asOf)}; the declaration names no end of the contract`;
  const ended = end < asOf ? "ended" : "ends";
  const outside = ends === undefined ? ", outside of what is shown" : "";
  return `Time line as of ${dateInWords(asOf)}; the contract ${ended} on ${dateInWords(end)}${outside}`;
}

function track({ issued, expires, state }: CertificateRow, scale: TimeScale): Markup {
  const [from, to] = [at(scale, issued), at(scale, expires)];
  const size = html`x="${from}%" width="${Math.max(0.6, Math.round((to - from) * 100) / 100)}%"`;
  const hatch = state === "in-force" ? undefined : html`<rect class="hatch" ${size} y="18" height="20" />`;
  return html`<svg class="track" aria-hidden="true" width="100%" height="56">
    ${yearsIn(scale).map((day) => upright("grid", at(scale, day)))}
    <line class="rail" x1="0" x2="100%" y1="50%" y2="50%" />
    <rect class="bar ${state}" ${size} y="18" height="20" rx="2" />
    ${hatch}${upright("as-of", at(scale, scale.asOf))}${
      scale.ends === undefined ? undefined : upright("end", at(scale, scale.ends))
    }
  </svg>`;
}

function axis(scale: TimeScale): Markup {
  const years = yearsIn(scale).map((day) => label("year", at(scale, day), 16, day.slice(0, 4), "middle"));
  const { asOf, ends } = scale;
  return html`<svg aria-hidden="true" width="100%" height="${ends === undefined ? 46 : 66}">
    ${years}${label(
      "as-of-label",
      at(scale, asOf),
      38,
      `as of ${dateInWords(asOf)}`,
    )}${ends === undefined ? undefined : label("end-label", at(scale, ends), 58, `contract ends ${dateInWords(ends)}`)}
  </svg>`;
}

/** Letters that stay inside the picture: they stand to the left of their place in its right half. */
function label(
  name: string,
  x: number,
  y: number,
  text: Child,
  anchor: string = x > 50 ? "end" : "start",
): Markup {
  return html`<text class="${name}" x="${x}%" y="${y}" text-anchor="${anchor}">${text}</text>`;
}

function upright(name: string, x: number): Markup {
  return html`<line class="${name}" x1="${x}%" x2="${x}%" y1="0" y2="100%" />`;
}

/** The pattern of bars that do not count; drawn once a page. */
export const hatchPattern: Markup = html`<svg class="shapes" aria-hidden="true" width="0" height="0">
  <defs>
    <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatch-line" d="M0 0V8" />
    </pattern>
  </defs>
</svg> `;
