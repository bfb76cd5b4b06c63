import type { UnusableItem } from "../../../assessment/item.ts";
import { standardId } from "../../../catalogue/built-in.ts";
import { given } from "../../../document/given.ts";
import type { Subcontract } from "../../../following/flow-down/subcontract.ts";
import type { Register, RegisterFirm } from "../../../register/register.ts";
import { registerNamed } from "../../run/register-named.ts";
import type { Request } from "../../run/request.ts";
import type { Host } from "../../world/host.ts";
import type { ChainTop } from "./prime-of-declaration.ts";

/** The top of a chain out of a register of firms, each of the first tier. */
export async function topOfRegister(
  path: string,
  request: Request,
  host: Host,
): Promise<(ChainTop & { readonly register: Register }) | UnusableItem> {
  const catalogue = request.catalogue ?? host.builtIn.load(standardId);
  const named = await registerNamed(path, catalogue, host);
  if (!named.ok) return named;
  const { register, shown, bytes } = named;
  return {
    ok: true,
    prime: { kind: "register", source: shown, sha256: await host.sha256(bytes) },
    below: register.firms.map(subcontractIn),
    catalogue,
    register,
  };
}

function subcontractIn({ declaration, row, ...firm }: RegisterFirm): Subcontract {
  return { ...firm, ...given({ file: declaration }) };
}
