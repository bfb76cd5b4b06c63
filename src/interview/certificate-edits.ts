import type { Catalogue } from "../catalogue/catalogue.ts";
import { valueAt } from "../document/node.ts";
import { parseDocument } from "../document/parse-document.ts";
import { appendItem, quoted, setValue } from "../document/splice.ts";
import { held, isSameCertificate, type HeldCertificate } from "./asked/certificates.ts";
import type { Edit } from "./edits.ts";
import { placing } from "./placing.ts";

/** Adds a certificate; one that says the same is not added again. */
export function certificateEdit(entry: Omit<HeldCertificate, "index">, catalogue: Catalogue): Edit {
  const { scheme, holder, level, issued, expires } = entry;
  const named = holder === "" ? "" : `holder: ${quoted(holder)}, `;
  const leveled = level === "" ? "" : `level: ${/^\d{1,3}$/.test(level) ? level : quoted(level)}, `;
  const yaml = `{ scheme: ${quoted(scheme)}, ${named}${leveled}issued: ${issued}, expires: ${expires} }`;
  return (source) => {
    const parsed = parseDocument(source, "");
    const known = parsed.ok ? held(parsed.value.root) : [];
    if (known.some((each) => isSameCertificate(each, entry))) return { ok: true, text: source };
    return appendItem(source, ["certificates"], yaml, placing(catalogue));
  };
}

/** Changes what one certificate of the list says. */
export function certificatePartEdit(
  index: number,
  key: string,
  value: string | readonly string[],
  catalogue: Catalogue,
): Edit {
  const isDate = key === "issued" || key === "expires";
  const yaml =
    typeof value !== "string" ? `[${value.map(quoted).join(", ")}]` : isDate ? value : quoted(value);
  return (source) => setValue(source, ["certificates", index, key], yaml, placing(catalogue));
}

/** Says that there is no certificate, where nothing is said of certificates yet. */
export function noCertificateEdit(catalogue: Catalogue): Edit {
  return (source) => {
    const parsed = parseDocument(source, "");
    const known = parsed.ok && valueAt(parsed.value.root, "certificates")?.kind === "list";
    return known ? { ok: true, text: source } : setValue(source, ["certificates"], "[]", placing(catalogue));
  };
}
