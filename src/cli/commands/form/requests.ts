import { levelOf, type Catalogue } from "../../../catalogue/catalogue.ts";
import { given } from "../../../document/given.ts";
import { joined } from "../../../document/paths.ts";
import type { Problem } from "../../../document/problem.ts";
import { openable } from "../../../form/openable.ts";
import type { PageState } from "../../../form/page-state.ts";
import { beginning } from "../../../interview/beginning.ts";
import type { RegisterFirm } from "../../../register/register.ts";
import { count } from "../../../text/counting.ts";
import { fileNames } from "../../../text/file-name.ts";
import { clip, safeLine } from "../../../text/safe-text.ts";
import { pastDueWords } from "../../../words/flow-down/past-due-words.ts";
import { requestWords } from "../../../words/flow-down/request-words.ts";
import { asOfDate, dateNamed } from "../../run/as-of.ts";
import { controlsNamed } from "../../run/controls-named.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { levelNamed } from "../../run/level-named.ts";
import { registerNamed } from "../../run/register-named.ts";
import { showProblems } from "../../run/show-problems.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { detailEdit, edited } from "./edited.ts";
import { earlierAnswers, type EarlierAnswers } from "./earlier-answers.ts";
import { checkNames, refuseTaken, type FormOptions } from "./form-options.ts";
import { pageOf } from "./page-of.ts";

/** A page for one firm and the message that goes with it, under names in their folder. */
interface Request {
  readonly page: string;
  readonly message: string;
  readonly firm: RegisterFirm;
  readonly state: PageState;
}

/** Writes a page, and the text of a message, for each firm of a register. */
export async function requestsCommand(
  file: string | undefined,
  register: string,
  options: FormOptions,
  host: Host,
): Promise<ExitCode> {
  const { output: folder = "requests" } = options;
  if (file !== undefined)
    throw new UsageError("--register begins new declarations", `Leave out "${file}", or --register.`);
  checkNames(options);
  const catalogue = await usableCatalogue(options.catalogue, options, host);
  if (catalogue === undefined) return 2;
  const common = commonOf(options, catalogue, host);
  const read = await registerNamed(register, catalogue, host);
  if (!read.ok) {
    await showProblems([read], "cannot be used as a register", options, host);
    return 2;
  }
  const { firms } = read.register;
  const names = fileNames(
    firms.map(({ name }) => name),
    "firm",
  );
  const requests: Request[] = [];
  for (const [index, firm] of firms.entries()) {
    const earlier = await earlierOf(firm, register, catalogue, host);
    requests.push(requestTo(firm, names[index] ?? "firm", common, catalogue, earlier));
  }
  const unfit = requests.flatMap(({ state, firm }) => unfitFor(state, firm, catalogue));
  const [first, ...rest] = unfit;
  if (first !== undefined) {
    const item = { ok: false, path: read.shown, problems: [first, ...rest] } as const;
    await showProblems([item], "cannot be used as a register", options, host);
    return 2;
  }
  for (const { page, message } of requests)
    for (const name of [page, message]) refuseTaken(joined(folder, name), options, host);
  const late = pastDueWords(
    requests.map(({ firm }) => firm),
    common.today,
  );
  if (late !== undefined) host.err.write(`${safeLine(late)}\n`);
  return (await writeAll(requests, folder, catalogue, common, host)) ? 0 : 2;
}

/** What is the same for every firm. */
type Common = Omit<PageState, "declaration" | "file"> & { readonly today: string };

function commonOf(options: FormOptions, catalogue: Catalogue, host: Host): Common {
  const { level, only, due, buyer, for: whom, recommended } = options;
  return {
    today: asOfDate(undefined, host.now()),
    ...given({ only: controlsNamed(only, catalogue), buyer, for: whom }),
    ...(level === undefined ? {} : { level: levelNamed(level, [catalogue]).id }),
    ...(due === undefined ? {} : { due: dateNamed(due, "--due", host.now()) }),
    ...(recommended === true ? { recommended } : {}),
  };
}

/** What a firm is asked: what its row says, else what the command says of all. */
function requestTo(
  firm: RegisterFirm,
  name: string,
  common: Common,
  catalogue: Catalogue,
  earlier: EarlierAnswers | undefined,
): Request {
  const { level = common.level, due = common.due, companyNumber, riskAssessmentReference: reference } = firm;
  const { today, only, recommended, for: whom, buyer } = common;
  const file = `${name}.yaml`;
  const known = [
    ["supplier.name", firm.name],
    ["supplier.companyNumber", companyNumber],
    ["contract.riskAssessmentReference", reference],
    ["contract.buyer", buyer],
  ] as const;
  const edits = known.flatMap(([id, value]) =>
    value === undefined ? [] : [detailEdit(id, value, catalogue)],
  );
  const from = given({ from: earlier?.text });
  const text = beginning({ catalogue, file, level: levelOf(catalogue, level ?? ""), ...from }, today);
  // In the order of `readState`, so that a page that nobody answered saves itself as it is.
  const asked = given({ only, recommended, level, for: whom, buyer, due, earlier: earlier?.on });
  const state = { declaration: edited(text, edits), file, ...asked };
  const told = { ...firm, ...given({ level, due }) };
  return { page: `${name}.html`, message: `${name}.txt`, firm: told, state };
}

/** What a firm answered before; where its page cannot begin with that, it is said why. */
async function earlierOf(
  firm: RegisterFirm,
  register: string,
  catalogue: Catalogue,
  host: Host,
): Promise<EarlierAnswers | undefined> {
  const earlier = await earlierAnswers(firm, register, catalogue, host);
  if (earlier === undefined || !("why" in earlier)) return earlier;
  const { name, declaration = "" } = firm;
  host.err.write(
    `${safeLine(`The page of ${clip(name, 200)} begins with no answers: ${clip(declaration, 200)}: ${earlier.why}`)}.\n`,
  );
  return undefined;
}

/** What a declaration cannot hold of a row, such as a name that is too long. */
function unfitFor(state: PageState, { at }: RegisterFirm, catalogue: Catalogue): readonly Problem[] {
  const opened = openable(state, catalogue);
  return opened.ok ? [] : opened.problems.map((problem) => ({ ...problem, at }));
}

async function writeAll(
  requests: readonly Request[],
  folder: string,
  catalogue: Catalogue,
  common: Common,
  host: Host,
): Promise<boolean> {
  const refused = (path: string, why: string): false => {
    host.err.write(`error: ${safeLine(path)} cannot be written: ${safeLine(why)}\n`);
    return false;
  };
  const unmade = host.makeFolder(folder);
  if (unmade !== undefined) return refused(folder, unmade.why);
  for (const request of requests) {
    const files = [
      [request.page, await pageOf(request.state, catalogue, host)],
      [request.message, messageOf(request, catalogue, common)],
    ] as const;
    for (const [name, text] of files) {
      const path = joined(folder, name);
      const failure = host.write(path, text);
      if (failure !== undefined) return refused(path, failure.why);
    }
  }
  const what = `${count(requests.length, "page")}, each with the text of a message,`;
  host.out.write(`${what} written to ${safeLine(folder)}. Nothing is sent: that is for you to do.\n`);
  const begun = requests.filter(({ state }) => state.earlier !== undefined).length;
  if (begun > 0)
    host.out.write(
      `${begun} of them ${begun === 1 ? "begins" : "begin"} with earlier answers, to be confirmed.\n`,
    );
  return true;
}

/** The text that goes with a page: whom to, what about, and what to say. */
function messageOf({ page, firm, state }: Request, catalogue: Catalogue, { buyer, today }: Common): string {
  const isBegun = state.earlier !== undefined;
  const words = requestWords(
    firm,
    { page, declaration: state.file, isBegun, today, ...given({ buyer }) },
    catalogue,
  );
  const to = firm.email === undefined ? [] : [`To: ${safeLine(firm.email)}`];
  return `${[[...to, `Subject: ${words.subject}`].join("\n"), ...words.paragraphs].join("\n\n")}\n`;
}
