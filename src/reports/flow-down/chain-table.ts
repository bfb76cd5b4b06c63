import type { Chain } from "../../following/flow-down/chain.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { shownOn, unicode, type Page } from "../../text/page.ts";
import { clip, safeLine, withoutCommands } from "../../text/safe-text.ts";
import { hanging } from "../../text/wrap.ts";
import { chainReservations, chainSentence, primeName } from "../../words/flow-down/chain-sentences.ts";
import { levelSaid } from "../../words/flow-down/level-said.ts";
import {
  flowStandingPaint,
  flowStandingSign,
  flowStandingWords,
} from "../../words/flow-down/standing-words.ts";
import { notice } from "../../words/notice.ts";
import { shellWord } from "../../text/shell-word.ts";
import { proseWidth } from "../terminal/shortfall-details.ts";
import { chainMarkings, chainRows } from "./chain-rows.ts";
import { foldedRows, type FoldedRow } from "./folded-rows.ts";
import { twigs } from "./twigs.ts";

/** A chain for a terminal: the answer, the tree with who falls short and why, or what `--plain` and `--quiet` make of it. */
export function chainTable(chain: Chain, page: Page): string {
  const told = {
    quiet: () => [chainSentence(chain)],
    plain: () => plainLines(chain),
    table: () => tableLines(chain, page),
  }[page.style]();
  return withoutCommands(shownOn(page, `${told.join("\n")}\n`));
}

function plainLines(chain: Chain): readonly string[] {
  return [
    ...chainMarkings(chain).map((text) => `Marking: ${safeLine(text)}`),
    chainSentence(chain),
    ...chainReservations(chain),
    ...chainRows(chain).flatMap(({ firm, name, level, word, why, notes, path }) => {
      const who = clip(name, 200);
      const until =
        firm.holdsUntil === undefined ? [] : [`${who}: holds until ${dateInWords(firm.holdsUntil)}`];
      return [
        `${who}: ${word}, ${level}, tier ${firm.tier}`,
        ...(firm.tier > 1 ? [`${who}: below ${safeLine(path)}`] : []),
        ...(why === "" ? [] : [`${who}: why: ${why}`]),
        ...until,
        ...notes.map((note) => `${who}: note: ${note}`),
      ];
    }),
    notice,
  ];
}

function tableLines(chain: Chain, page: Page): readonly string[] {
  const width = proseWidth(page);
  const { paint } = page;
  const { rows, folded } = foldedRows(chainRows(chain), page.all);
  const short = rows.some((row) => row.short);
  const parts: readonly (readonly string[])[] = [
    chainMarkings(chain).flatMap((text) => hanging("", safeLine(text), width).map(paint.strong)),
    hanging("", chainSentence(chain), width).map(short ? paint.bad : paint.strong),
    chainReservations(chain).flatMap((text) => hanging("", text, width)),
    treeLines(chain, rows, page),
    folded ? hanging("", "Branches in which nobody falls short are folded: --all opens them.", width) : [],
    nextLines(chain, short, width),
    hanging("", notice, width).map(paint.faint),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : ["", ...part]));
}

/** What to do next. */
function nextLines({ prime }: Chain, short: boolean, width: number): readonly string[] {
  const { kind, source } = prime;
  const file = source === "-" ? "FILE" : shellWord(source);
  const what = kind === "register" ? `--register ${file}` : file;
  if (!short) return [];
  // The command stays whole, to be copied.
  const asked = hanging("", "Whom to ask for what, with a text for each:", width);
  return [...asked, `  csm-check flow-down ${what} --chase`];
}

function treeLines(chain: Chain, rows: readonly FoldedRow[], page: Page): readonly string[] {
  const { prime, catalogue } = chain;
  const { paint } = page;
  const { own } = prime;
  const name = primeName(prime);
  const head =
    own === undefined
      ? name
      : `${flowStandingSign(own.standing, page)} ${name}, ${levelSaid(own.answer.level, catalogue)}: ${flowStandingWords[own.standing].word}`;
  const colour = own === undefined ? paint.strong : flowStandingPaint(own.standing, page);
  const draw = twigs(
    rows.map(({ firm }) => firm.tier),
    page.symbols.line === unicode.line,
    Math.floor((proseWidth(page) - 44) / 3),
  );
  return [
    ...hanging("", head, proseWidth(page)).map(colour),
    ...rows.flatMap((row, index) => firmLines(row, draw(index), page)),
  ];
}

function firmLines(
  row: FoldedRow,
  { twig, stem, tier }: { readonly twig: string; readonly stem: string; readonly tier: string },
  page: Page,
): readonly string[] {
  const { firm, name, level, word, why, notes, hidden } = row;
  const { paint } = page;
  const width = proseWidth(page);
  const until = firm.holdsUntil === undefined ? "" : `, until ${dateInWords(firm.holdsUntil)}`;
  const head = `${flowStandingSign(firm.standing, page)} ${clip(name, 120)}, ${level}: ${word}${until}${tier}`;
  const behind = `${stem}  `;
  const under = (text: string): readonly string[] =>
    hanging(behind, text, width).map((line) => continued(line, behind));
  const [first = "", ...more] = hanging(twig, head, width);
  return [
    paintBehind(first, twig, flowStandingPaint(firm.standing, page)),
    ...more.map((line) => continued(line, behind)),
    ...(why === "" ? [] : under(why)),
    ...notes.flatMap((note) =>
      under(`${page.symbols.warning} ${note}`).map((line) => paintBehind(line, behind, paint.faint)),
    ),
    ...(hidden === 0 ? [] : under(`+ ${hidden} below it, none of whom falls short`)),
  ];
}

/** The tree goes on to the left of a line that was broken. */
function continued(line: string, behind: string): string {
  return line.startsWith(behind) ? line : `${behind}${line.trimStart()}`;
}

function paintBehind(line: string, before: string, paint: (text: string) => string): string {
  return line.startsWith(before) ? `${before}${paint(line.slice(before.length))}` : paint(line);
}
