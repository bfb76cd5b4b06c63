import { assess } from "./commands/assess/command.ts";
import { catalogue } from "./commands/catalogue/command.ts";
import { controls } from "./commands/controls/command.ts";
import { diff } from "./commands/diff/command.ts";
import { evidence } from "./commands/evidence/command.ts";
import { explain } from "./commands/explain/command.ts";
import { form } from "./commands/form/command.ts";
import { flowDown } from "./commands/flow-down/command.ts";
import { init } from "./commands/init/command.ts";
import { merge } from "./commands/merge/command.ts";
import { plan } from "./commands/plan/command.ts";
import { portfolio } from "./commands/portfolio/command.ts";
import { renewals } from "./commands/renewals/command.ts";
import { schema } from "./commands/schema/command.ts";
import { validate } from "./commands/validate/command.ts";
import { watch } from "./commands/watch/command.ts";
import type { Command } from "./run/command.ts";

/** Every command but `help`, in the order of the help. A new one is a folder, and a line here. */
export const commands: readonly Command[] = [
  assess,
  init,
  form,
  merge,
  validate,
  controls,
  explain,
  plan,
  renewals,
  flowDown,
  portfolio,
  evidence,
  diff,
  watch,
  schema,
  catalogue,
];
